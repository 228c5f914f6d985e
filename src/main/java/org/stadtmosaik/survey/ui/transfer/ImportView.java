package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;

/** A survey's file from another program: what would become of it, and the button that makes it. */
@Route(value = ImportView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class ImportView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** The page's address within the portal. */
  public static final String PATH = "staff/surveys/import";

  private static final String BACK = "staff/surveys";

  private final transient Questionnaires questionnaires;
  private final transient ActorProvider actors;
  private final Select<ProjectSummary> project = new Select<>();
  private final Div result = new Div();
  private transient @Nullable Imported imported;
  private transient @Nullable QuestionnaireId made;

  ImportView(
      Questionnaires questionnaires, Projects projects, Communes communes, ActorProvider actors) {
    this.questionnaires = questionnaires;
    this.actors = actors;
    addClassName("page");
    add(
        new PageHeader(text("surveytransfer.import.title"))
            .lead(text("surveytransfer.import.lead"))
            .back(BACK, text("surveystaff.back")));
    List<ProjectSummary> led = led(actors.current(), projects, communes);
    if (led.isEmpty()) {
      add(new EmptyState(Drawing.QUEUE, text("surveytransfer.import.none")));
      return;
    }
    add(form(led), result);
    result.addClassName("stack");
    result.getElement().setAttribute("aria-live", "polite");
  }

  private static List<ProjectSummary> led(Actor actor, Projects projects, Communes communes) {
    return communes.all().stream()
        .filter(it -> actor.has(Role.LEAD, it.id()) || actor.has(Role.ADMINISTRATOR, it.id()))
        .flatMap(it -> projects.newestOf(it.id()).stream())
        .toList();
  }

  private Card form(List<ProjectSummary> led) {
    project.setLabel(text("surveytransfer.import.project"));
    project.setItems(led);
    project.setItemLabelGenerator(it -> it.title().in(CurrentLanguage.get()).text());
    project.setValue(led.getFirst());
    Card card = new Card(project, new FileUpload(this::show, this::refuse));
    card.addClassName("stack");
    return card;
  }

  private void refuse(String refusal) {
    imported = null;
    result.removeAll();
    result.add(new Notice(Notice.Tone.ERROR, refusal));
  }

  /** Shows what would become of a file; nothing is stored yet. */
  void show(Imported read) {
    imported = read;
    made = null;
    result.removeAll();
    NativeButton create = new NativeButton(text("surveytransfer.import.create"), _ -> create());
    create.addClassName("btn");
    Paragraph action = new Paragraph(create);
    result.add(action, new ReportPanel(read.report()));
  }

  /** Makes the draft; a second click finds the one that the first has made. */
  private void create() {
    Imported read = imported;
    if (read == null) {
      return;
    }
    try {
      if (made == null) {
        made =
            questionnaires
                .create(
                    actors.current(),
                    project.getValue().id(),
                    read.document(),
                    read.report().toJson())
                .id();
        Refusals.say(text("surveytransfer.import.created"));
      }
      UI.getCurrent().navigate(ReportView.path(made));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  @Override
  public String getPageTitle() {
    return text("surveytransfer.import.title");
  }
}
