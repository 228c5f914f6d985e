package org.stadtmosaik.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.domain.ReleasedSurveys;

/**
 * Surveys on the pages of their projects: while they can be answered or soon can, and once
 * everybody may read what came of them.
 */
@Component
@Order(20)
class SurveyActivities implements ActivityProvider {

  /** How long one question takes; people were not timed yet. */
  private static final int SECONDS_A_QUESTION = 20;

  private static final int MINUTE = 60;

  private final Surveys surveys;
  private final ReleasedSurveys released;

  SurveyActivities(Surveys surveys, ReleasedSurveys released) {
    this.surveys = surveys;
    this.released = released;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(
      Collection<ProjectId> projects, Language reader) {
    List<SurveySummary> all = surveys.summaries(projects);
    Set<UUID> read =
        released.among(
            all.stream().filter(SurveySummary::sealed).map(it -> it.id().value()).toList());
    return Stream.concat(
            all.stream().filter(SurveyActivities::isAsked),
            all.stream().filter(it -> read.contains(it.id().value())))
        .collect(groupingBy(SurveySummary::project, mapping(it -> activity(it, reader), toList())));
  }

  private static boolean isAsked(SurveySummary survey) {
    return survey.state() == SurveyPhase.OPEN || survey.state() == SurveyPhase.UPCOMING;
  }

  private static Activity activity(SurveySummary survey, Language reader) {
    return isAsked(survey) ? asked(survey, reader) : read(survey, reader);
  }

  private static Activity read(SurveySummary survey, Language reader) {
    return new Activity(
        "surveyresults.page.kind",
        survey.title(),
        Messages.get(reader, "surveyresults.activity"),
        "surveyresults.open",
        "s/" + survey.handle() + "/results",
        true);
  }

  private static Activity asked(SurveySummary survey, Language reader) {
    return new Activity(
        "surveystaff.activity.kind",
        survey.title(),
        sentence(survey, reader),
        survey.state() == SurveyPhase.OPEN
            ? "surveystaff.activity.open"
            : "surveystaff.activity.look",
        "s/" + survey.handle(),
        true);
  }

  /** How long it takes, until when it is, and who may. */
  private static String sentence(SurveySummary survey, Language reader) {
    int seconds = survey.questions() * SECONDS_A_QUESTION;
    int minutes = Math.max(1, (seconds + MINUTE - 1) / MINUTE);
    StringBuilder sentence =
        new StringBuilder(Messages.get(reader, "surveystaff.activity.minutes", minutes));
    Instant opens = survey.opens();
    Instant closes = survey.closes();
    if (survey.state() == SurveyPhase.UPCOMING && opens != null) {
      add(
          sentence,
          Messages.get(reader, "surveystaff.activity.from", CommuneTime.day(opens, reader)));
    } else if (closes != null) {
      add(
          sentence,
          Messages.get(reader, "surveystaff.activity.until", CommuneTime.day(closes, reader)));
    }
    add(
        sentence,
        Messages.get(
            reader,
            "surveystaff.activity.access." + survey.access().name().toLowerCase(Locale.ROOT)));
    return sentence.toString();
  }

  private static void add(StringBuilder sentence, String next) {
    sentence.append(' ').append(next);
  }
}
