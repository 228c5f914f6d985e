package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.survey.SurveyCounts;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;

/** What is said of a survey wherever it is named. */
final class SurveyWords {

  private SurveyWords() {}

  static StatusTag state(SurveySummary survey) {
    StatusTag.Tone tone =
        switch (survey.state()) {
          case UPCOMING, GRACE -> StatusTag.Tone.WAIT;
          case OPEN -> StatusTag.Tone.PUBLISHED;
          case CLOSED -> StatusTag.Tone.PLAIN;
        };
    return new StatusTag(tone, text("surveystaff.state." + word(survey.state())));
  }

  static StatusTag access(SurveySummary survey) {
    return new StatusTag(
        StatusTag.Tone.PLAIN,
        text("surveystaff.access." + survey.access().name().toLowerCase(Locale.ROOT)));
  }

  /** How many answers there are, as exactly as may be said. */
  static String count(SurveyCounts counts) {
    return count(counts.responses(), counts.exact());
  }

  static String count(long responses, boolean exact) {
    return text(exact ? "surveystaff.count.exact" : "surveystaff.count", responses);
  }

  static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }

  private static String word(SurveyPhase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
