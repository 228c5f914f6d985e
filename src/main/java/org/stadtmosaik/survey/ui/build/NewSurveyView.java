package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.Slug;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.ui.StaffSurveysView;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** Begins a survey: its name, where it belongs, in which languages it will be. */
@Route(value = NewSurveyView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class NewSurveyView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** The page's address within the portal. */
  public static final String PATH = "staff/surveys/new";

  private static final int LONGEST_TITLE = 200;

  private final transient Questionnaires questionnaires;
  private final transient ActorProvider actors;
  private final Field title =
      new Field(text("surveybuild.new.title"), text("surveybuild.new.title.hint"));
  private final Set<String> others = new LinkedHashSet<>();

  NewSurveyView(
      Questionnaires questionnaires, Projects projects, Communes communes, ActorProvider actors) {
    this.questionnaires = questionnaires;
    this.actors = actors;
    addClassName("page");
    add(
        new PageHeader(text("surveybuild.new.page"))
            .lead(text("surveybuild.new.lead"))
            .back(StaffSurveysView.PATH, text("surveystaff.back")));
    Map<String, String> led = new LinkedHashMap<>();
    for (CommuneSummary commune : communes.all()) {
      if (mayWrite(actors.current(), commune)) {
        for (ProjectSummary project : projects.newestOf(commune.id())) {
          led.put(
              project.id().value().toString(), project.title().in(CurrentLanguage.get()).text());
        }
      }
    }
    if (led.isEmpty()) {
      add(new EmptyState(Drawing.QUEUE, text("surveybuild.new.noProject")));
    } else {
      add(form(led));
    }
  }

  private static boolean mayWrite(Actor actor, CommuneSummary commune) {
    return actor.has(Role.LEAD, commune.id()) || actor.has(Role.ADMINISTRATOR, commune.id());
  }

  private Card form(Map<String, String> led) {
    Card card = new Card();
    card.addClassNames("stack", "form");
    Picker project = new Picker(led, led.keySet().iterator().next());
    String own = CurrentLanguage.get().tag();
    Map<String, String> languages = new LinkedHashMap<>();
    Language.shipped().forEach(it -> languages.put(it.tag(), it.nameIn(CurrentLanguage.get())));
    String first = own.equals(Language.PLAIN_GERMAN.tag()) ? "de" : own;
    Picker original = new Picker(languages, languages.containsKey(first) ? first : "de");
    Div ticks = new Div();
    ticks.addClassName("ticks");
    languages.forEach((tag, name) ->
        ticks.add(
            Tick.labelled(
                name,
                false,
                on -> {
                  if (on) {
                    others.add(tag);
                  } else {
                    others.remove(tag);
                  }
                })));
    NativeButton begin =
        new NativeButton(
            text("surveybuild.new.begin"), _ -> begin(project.getValue(), original.getValue()));
    begin.addClassName("btn");
    Div also = new Div(Inputs.label(text("surveybuild.new.also")), ticks);
    also.addClassName("field");
    title.longest(LONGEST_TITLE);
    card.add(
        title,
        Inputs.labelled(text("surveybuild.new.project"), project),
        Inputs.labelled(text("surveybuild.new.original"), original),
        also,
        begin);
    return card;
  }

  private void begin(String project, String original) {
    title.accept();
    if (title.value().isEmpty()) {
      title.refuse(text("surveybuild.new.title.missing"));
      return;
    }
    List<String> languages = new ArrayList<>(List.of(original));
    others.stream().filter(tag -> !tag.equals(original)).forEach(languages::add);
    try {
      QuestionnaireDocument document =
          QuestionnaireDocument.blank(code(title.value()), title.value(), languages, original);
      UI.getCurrent()
          .navigate(
              BuildView.path(
                  questionnaires
                      .create(
                          actors.current(), new ProjectId(UUID.fromString(project)), document, null)
                      .id()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** From its title, so that files and tables have a name that tells something. */
  static String code(String title) {
    String plain = Slug.of(title, 30).replaceAll("[^a-z0-9]+", "_");
    String cut = plain.replaceAll("^_+|_+$", "");
    return cut.isEmpty() || cut.charAt(0) < 'a'
        ? "s_" + UUID.randomUUID().toString().substring(0, 6)
        : cut;
  }

  @Override
  public String getPageTitle() {
    return text("surveybuild.new.page");
  }
}
