package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;

/** What became of the file that a questionnaire was made from, and the way to take it out again. */
@Route(value = "staff/surveys/build/:questionnaire/report", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Questionnaires questionnaires;
  private final transient ActorProvider actors;

  ReportView(Questionnaires questionnaires, ActorProvider actors) {
    this.questionnaires = questionnaires;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  public static String path(QuestionnaireId questionnaire) {
    return "staff/surveys/build/" + questionnaire.value() + "/report";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("questionnaire")
            .flatMap(Paths::uuid)
            .map(QuestionnaireId::new)
            .orElseThrow(NotFoundException::new));
  }

  void show(QuestionnaireId id) {
    OpenQuestionnaire open = questionnaires.open(actors.current(), id);
    removeAll();
    Anchor edit =
        new Anchor("staff/surveys/build/" + id.value(), text("surveytransfer.import.open"));
    edit.getElement().setAttribute("router-link", true);
    edit.addClassName("btn");
    add(
        new PageHeader(open.summary().title().in(CurrentLanguage.get()))
            .back("staff/surveys", text("surveystaff.back"))
            .actions(edit));
    if (open.report() != null) {
      add(new ReportPanel(ImportReport.of(open.report())));
    }
    add(new ExportCard(questionnaires, actors, id));
  }

  @Override
  public String getPageTitle() {
    return text("surveytransfer.report.title");
  }
}
