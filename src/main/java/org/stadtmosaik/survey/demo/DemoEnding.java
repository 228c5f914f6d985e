package org.stadtmosaik.survey.demo;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.results.FullCount;

/** Lets an invented survey have ended in the past. */
@Component
class DemoEnding {

  private final SurveyStore store;
  private final LiveSurveys live;
  private final SurveySealing sealing;
  private final FullCount count;
  private final Clock clock;

  DemoEnding(
      SurveyStore store, LiveSurveys live, SurveySealing sealing, FullCount count, Clock clock) {
    this.store = store;
    this.live = live;
    this.sealing = sealing;
    this.count = count;
    this.clock = clock;
  }

  void end(SurveySummary survey, int daysAgo) {
    count.countPending();
    store.close(survey.id().value(), clock.instant().minus(Duration.ofDays(daysAgo)));
    live.forget(survey.handle());
    sealing.sealEnded();
  }
}
