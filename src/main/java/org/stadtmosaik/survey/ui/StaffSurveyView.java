package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.stadtmosaik.results.DownloadPanel;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyCounts;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.VersionSummary;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.letters.CodeSheets;
import org.stadtmosaik.survey.ui.build.BuildView;
import org.stadtmosaik.survey.ui.results.StaffResultsView;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;

/**
 * One survey for those who work on it. Everybody in its commune sees how it goes and may enter what
 * others answered; leads and administrators publish, hand out codes, take the table out, and end
 * it.
 */
@Route(value = "staff/surveys/:survey", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffSurveyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Surveys surveys;
  private final transient QuestionnairePublishing publishing;
  private final transient SurveyCodes codes;
  private final transient CodeSheets sheets;
  private final transient SurveyAddress addresses;
  private final transient Exports exports;
  private final transient ActorProvider actors;
  private String title = "";

  StaffSurveyView(
      Surveys surveys,
      QuestionnairePublishing publishing,
      SurveyCodes codes,
      CodeSheets sheets,
      SurveyAddress addresses,
      Exports exports,
      ActorProvider actors) {
    this.surveys = surveys;
    this.publishing = publishing;
    this.codes = codes;
    this.sheets = sheets;
    this.addresses = addresses;
    this.exports = exports;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  public static String path(SurveyId survey) {
    return "staff/surveys/" + survey.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SurveyId id =
        event
            .getRouteParameters()
            .get("survey")
            .flatMap(Paths::uuid)
            .map(SurveyId::new)
            .orElseThrow(NotFoundException::new);
    show(id);
  }

  void show(SurveyId id) {
    show(surveys.ofStaff(actors.current(), id));
  }

  private void show(SurveySummary survey) {
    Actor actor = actors.current();
    title = survey.title().in(CurrentLanguage.get()).text();
    Definition definition = surveys.definition(actor, survey.id(), survey.version());
    List<Language> languages = definition.languages().stream().map(Language::new).toList();
    Anchor asSeen = new Anchor(SurveyAddress.path(survey.handle()), text("surveystaff.view"));
    asSeen.addClassNames("btn", "quiet");
    asSeen.setRouterIgnore(true);
    Anchor results =
        new Anchor(StaffResultsView.path(survey.id()), text("surveyresults.staff.link"));
    results.addClassNames("btn", "quiet");
    boolean runs =
        actor.has(Role.LEAD, survey.commune()) || actor.has(Role.ADMINISTRATOR, survey.commune());
    NativeButton edit = new NativeButton(text("surveybuild.edit"), _ -> write(survey));
    edit.addClassNames("btn", "quiet");
    edit.setVisible(runs && !survey.sealed());
    Div grid = new Div(facts(survey, actor), link(survey, languages));
    grid.addClassName("survey-grid");
    removeAll();
    add(
        new PageHeader(survey.title().in(CurrentLanguage.get()))
            .actions(edit, results, asSeen)
            .back(StaffSurveysView.PATH, text("surveystaff.back")),
        grid,
        new HelperCard(survey, actor));
    if (runs) {
      addForRunning(survey, languages);
    }
  }

  private void addForRunning(SurveySummary survey, List<Language> languages) {
    boolean running = survey.state() == SurveyPhase.OPEN || survey.state() == SurveyPhase.UPCOMING;
    if (survey.access() == Access.CODES && !survey.sealed()) {
      add(new CodesCard(survey, languages, surveys, codes, sheets, actors));
    }
    add(
        new H2(text("surveystaff.table.title")),
        new DownloadPanel(
            exports,
            "survey",
            () ->
                exports.dataset(
                    actors.current(), "survey", survey.id().value(), CurrentLanguage.get())));
    if (running) {
      add(new UploadPanel(surveys, actors, survey, this::show), new CloseCard(() -> close(survey)));
    }
  }

  private LinkCard link(SurveySummary survey, List<Language> languages) {
    return new LinkCard(survey, addresses.of(survey.handle()), languages);
  }

  private Card facts(SurveySummary survey, Actor actor) {
    SurveyCounts counts = surveys.counts(actor, survey.id());
    Card card =
        new Card()
            .row(SurveyWords.state(survey), SurveyWords.access(survey))
            .heading(text("surveystaff.facts.title"));
    Paragraph count = new Paragraph(SurveyWords.count(counts));
    count.addClassName("survey-count");
    card.addClassName("stack");
    card.add(count);
    if (!counts.exact()) {
      card.remark(text("surveystaff.count.note"));
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("plain");
    Instant opens = survey.opens();
    Instant closes = survey.closes();
    if (opens != null) {
      list.add(item("surveystaff.facts.opens", opens));
    }
    list.add(
        closes == null
            ? new ListItem(text("surveystaff.facts.noEnd"))
            : item("surveystaff.facts.closes", closes));
    list.add(new ListItem(text("surveystaff.questions", survey.questions())));
    for (VersionSummary version : surveys.versions(actor, survey.id())) {
      list.add(
          new ListItem(
              text(
                  "surveystaff.facts.published",
                  version.version(),
                  RelativeTime.exact(version.published(), CurrentLanguage.get()))));
    }
    card.add(list);
    return card;
  }

  private static ListItem item(String key, Instant when) {
    return new ListItem(text(key, RelativeTime.exact(when, CurrentLanguage.get())));
  }

  /** Goes to where it is written; a survey that was never written here gets its place now. */
  private void write(SurveySummary survey) {
    try {
      QuestionnaireSummary written = publishing.ofSurvey(actors.current(), survey.id());
      getUI().orElseThrow().navigate(BuildView.path(written.id()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void close(SurveySummary survey) {
    try {
      surveys.close(actors.current(), survey.id());
      Refusals.say(text("surveystaff.close.done"));
      show(surveys.ofStaff(actors.current(), survey.id()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
