package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.results.Release;
import org.stadtmosaik.survey.results.SurveyResults;

/** What everybody can read, and how it is taken off the page. */
class ReleasedCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient SurveyId survey;
  private final transient SurveyResults results;
  private final transient ActorProvider actors;
  private final transient Consumer<SurveyId> changed;

  /**
   * @param changed shows the page anew
   */
  ReleasedCard(
      SurveyId survey,
      List<Release> released,
      Titles titles,
      SurveyResults results,
      ActorProvider actors,
      Consumer<SurveyId> changed) {
    this.survey = survey;
    this.results = results;
    this.actors = actors;
    this.changed = changed;
    addClassName("stack");
    heading(text("surveyresults.staff.out.title"));
    if (released.isEmpty()) {
      remark(text("surveyresults.staff.out.none"));
    }
    released.forEach(it -> add(row(it, titles)));
  }

  private Div row(Release release, Titles titles) {
    Paragraph title = new Paragraph(titles.of(release.question()));
    title.addClassName("strong");
    Div row = new Div(title, facts(release, titles));
    row.addClassNames("stack", "part");
    if (!release.withdrawn()) {
      row.add(
          new AskFirst(
              text("surveyresults.staff.out.withdraw"),
              text("surveyresults.staff.out.withdrawConfirm"),
              text("surveyresults.staff.out.withdraw"),
              text("surveyresults.staff.release.no"),
              () -> withdraw(release.question())));
    }
    return row;
  }

  private static Span facts(Release release, Titles titles) {
    String crossed =
        release.crossedBy() == null
            ? ""
            : " · " + text("surveyresults.staff.out.by", titles.of(release.crossedBy()));
    String when =
        text(
            "surveyresults.staff.out.since",
            CommuneTime.day(release.released(), CurrentLanguage.get()));
    String gone = release.withdrawn() ? " · " + text("surveyresults.staff.out.withdrawn") : "";
    Span facts = new Span(when + crossed + gone);
    facts.addClassNames("soft", "small");
    return facts;
  }

  private void withdraw(String question) {
    try {
      results.withdrawRelease(actors.current(), survey, question);
      Refusals.say(text("surveyresults.staff.out.withdrawn.done"));
      changed.accept(survey);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
