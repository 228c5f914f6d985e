package org.stadtmosaik.survey.ui.build;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;

/** Leads from a survey to where it is written, whoever asks first. */
@Route(value = "staff/surveys/:survey/edit", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class EditSurveyView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient QuestionnairePublishing publishing;
  private final transient ActorProvider actors;

  EditSurveyView(QuestionnairePublishing publishing, ActorProvider actors) {
    this.publishing = publishing;
    this.actors = actors;
  }

  /** The page's address within the portal. */
  public static String path(SurveyId survey) {
    return "staff/surveys/" + survey.value() + "/edit";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SurveyId survey =
        event
            .getRouteParameters()
            .get("survey")
            .flatMap(Paths::uuid)
            .map(SurveyId::new)
            .orElseThrow(NotFoundException::new);
    QuestionnaireId id = publishing.ofSurvey(actors.current(), survey).id();
    event.forwardTo(BuildView.path(id));
  }
}
