package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.results.Release;
import org.stadtmosaik.survey.results.SurveyReport;
import org.stadtmosaik.survey.results.SurveyResults;

/**
 * What comes in, in steps of five, for all staff of a survey's commune; leads and administrators
 * also say here what everybody may read.
 */
@Route(value = "staff/surveys/:survey/results", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Surveys surveys;
  private final transient SurveyResults results;
  private final transient FreeTexts texts;
  private final transient ActorProvider actors;
  private String title = "";

  StaffResultsView(Surveys surveys, SurveyResults results, FreeTexts texts, ActorProvider actors) {
    this.surveys = surveys;
    this.results = results;
    this.texts = texts;
    this.actors = actors;
    addClassNames("page", "staff-results");
  }

  /** The page's address within the portal. */
  public static String path(SurveyId survey) {
    return "staff/surveys/" + survey.value() + "/results";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("survey")
            .flatMap(Paths::uuid)
            .map(SurveyId::new)
            .orElseThrow(NotFoundException::new));
  }

  void show(SurveyId id) {
    Actor actor = actors.current();
    SurveyReport report = results.live(actor, id);
    SurveySummary survey = report.survey();
    title = text("surveyresults.page.title", survey.title().in(CurrentLanguage.get()).text());
    boolean runs =
        actor.has(Role.LEAD, survey.commune()) || actor.has(Role.ADMINISTRATOR, survey.commune());
    List<Release> released = results.releases(actor, id);
    removeAll();
    add(header(survey, released));
    add(new Notice(Notice.Tone.INFO, text("surveyresults.staff.live")));
    if (runs) {
      addForRunning(report, released);
    }
    figures(report);
  }

  private PageHeader header(SurveySummary survey, List<Release> released) {
    PageHeader header =
        new PageHeader(survey.title().in(CurrentLanguage.get()))
            .lead(text("surveyresults.staff.link"))
            .back("staff/surveys/" + survey.id().value(), text("surveyresults.staff.back"));
    if (released.stream().anyMatch(it -> !it.withdrawn())) {
      Anchor read =
          new Anchor("s/" + survey.handle() + "/results", text("surveyresults.staff.out.read"));
      read.addClassNames("btn", "quiet");
      read.setRouterIgnore(true);
      header.actions(read);
    }
    return header;
  }

  private void addForRunning(SurveyReport report, List<Release> released) {
    SurveySummary survey = report.survey();
    Actor actor = actors.current();
    if (!survey.sealed()) {
      add(new SplitsCard(report, results, actors, this::show));
      add(new Paragraph(text("surveyresults.staff.release.later")));
      return;
    }
    Definition definition = surveys.definition(actor, survey.id(), survey.version());
    Titles titles = new Titles(definition);
    add(new ReleaseCard(report, titles, results, actors, this::show));
    add(new ReleasedCard(survey.id(), released, titles, results, actors, this::show));
    add(new SplitsCard(report, results, actors, this::show));
    if (definition.questions().anyMatch(FreeTexts::asksForWords)) {
      add(new TextsCard(survey.id(), definition, texts, actors));
    }
  }

  private void figures(SurveyReport report) {
    if (report.counting()) {
      add(new Notice(Notice.Tone.INFO, text("surveyresults.staff.counting")));
    } else if (report.questions().isEmpty()) {
      add(new Paragraph(text("surveyresults.staff.empty")));
    }
    add(
        new LiveFigures(
            report, split -> results.live(actors.current(), report.survey().id(), split)));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
