package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.ui.build.QuestionnaireList;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.Questionnaires;

/** The surveys of the communes in which somebody works, and how to publish another. */
@Route(value = StaffSurveysView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffSurveysView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** The page's address within the portal. */
  public static final String PATH = "staff/surveys";

  private final transient Surveys surveys;
  private final transient Projects projects;
  private final transient ActorProvider actors;

  StaffSurveysView(
      Surveys surveys,
      Projects projects,
      Communes communes,
      Questionnaires questionnaires,
      QuestionnairePublishing publishing,
      ActorProvider actors) {
    this.surveys = surveys;
    this.projects = projects;
    this.actors = actors;
    addClassName("page");
    add(new PageHeader(text("surveystaff.list.title")).lead(text("surveystaff.list.lead")));
    Actor actor = actors.current();
    List<CommuneSummary> own =
        communes.all().stream().filter(it -> actor.worksIn(it.id())).toList();
    List<SurveySummary> all = surveys.ofStaff(actor);
    if (own.stream().anyMatch(it -> mayWrite(actor, it.id()))) {
      add(new QuestionnaireList(questionnaires, publishing, actors));
    }
    if (all.isEmpty()) {
      add(new EmptyState(Drawing.QUEUE, text("surveystaff.list.empty")));
    } else {
      Paragraph note = new Paragraph(text("surveystaff.count.note"));
      note.addClassNames("soft", "small");
      add(note);
    }
    own.forEach(commune -> list(commune, all, own.size() > 1));
    List<ProjectSummary> led = led(actor, own);
    if (!led.isEmpty()) {
      add(
          new UploadPanel(
              surveys,
              actors,
              led,
              now -> UI.getCurrent().navigate(StaffSurveyView.path(now.id()))));
    }
  }

  private void list(CommuneSummary commune, List<SurveySummary> all, boolean named) {
    List<SurveySummary> here =
        all.stream().filter(survey -> survey.commune().equals(commune.id())).toList();
    if (here.isEmpty()) {
      return;
    }
    if (named) {
      H2 name = new H2(commune.name().in(CurrentLanguage.get()).text());
      add(name);
    }
    Map<ProjectId, ProjectSummary> known =
        projects.get(here.stream().map(SurveySummary::project).distinct().toList()).stream()
            .collect(Collectors.toMap(ProjectSummary::id, Function.identity()));
    Map<SurveyId, Long> answered = surveys.answered(actors.current(), here);
    Div cards = new Div();
    cards.addClassName("cards");
    here.forEach(survey -> cards.add(card(survey, known.get(survey.project()), answered)));
    add(cards);
  }

  private Card card(
      SurveySummary survey, @Nullable ProjectSummary project, Map<SurveyId, Long> answered) {
    Card card =
        new Card()
            .row(SurveyWords.state(survey), SurveyWords.access(survey))
            .heading(survey.title().in(CurrentLanguage.get()), StaffSurveyView.path(survey.id()))
            .remark(SurveyWords.count(answered.getOrDefault(survey.id(), 0L), survey.sealed()));
    if (project != null) {
      Span name = UserText.inline(project.title().in(CurrentLanguage.get()));
      name.addClassNames("soft", "small");
      card.add(name);
    }
    card.add(
        SurveyWords.soft(
            text("surveystaff.version", survey.version())
                + " · "
                + text("surveystaff.questions", survey.questions())));
    return card;
  }

  /** The projects in which they may publish. */
  private List<ProjectSummary> led(Actor actor, List<CommuneSummary> own) {
    List<CommuneId> led =
        own.stream().map(CommuneSummary::id).filter(id -> mayWrite(actor, id)).toList();
    return led.stream().flatMap(id -> projects.newestOf(id).stream()).toList();
  }

  private static boolean mayWrite(Actor actor, CommuneId commune) {
    return actor.has(Role.LEAD, commune) || actor.has(Role.ADMINISTRATOR, commune);
  }

  @Override
  public String getPageTitle() {
    return text("surveystaff.list.title");
  }
}
