package org.stadtmosaik.survey;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.domain.LiveSurveys;
import org.stadtmosaik.survey.domain.Sealing;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyStore;
import org.stadtmosaik.survey.results.FullCount;

/**
 * Seals surveys that have ended: keys are destroyed, rows are written anew in random order under
 * random keys, so that receipts and codes lead nowhere any more.
 */
@Service
public class SurveySealing {

  /** Nodes' clocks differ a little. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private static final Actor PORTAL = new Actor.Command("survey-seal");

  private final SurveyStore store;
  private final Sealing sealing;
  private final FullCount count;
  private final LiveSurveys live;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  SurveySealing(
      SurveyStore store,
      Sealing sealing,
      FullCount count,
      LiveSurveys live,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.sealing = sealing;
    this.count = count;
    this.live = live;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Seals what ended more than {@link SurveyRow#GRACE} ago; goes on where it was broken off. */
  public void sealEnded() {
    List<SurveyRow> ended =
        store.closedBefore(clock.instant().minus(SurveyRow.GRACE).minus(MARGIN));
    if (ended.isEmpty()) {
      return;
    }
    for (SurveyRow survey : ended) {
      sealing.begin(survey.id());
      live.forget(survey.handle());
      sealing.rewrite(survey.id());
    }
    sealing.sweep();
    ended.forEach(this::end);
  }

  private void end(SurveyRow survey) {
    // From now on the tallies are what is told of it.
    count.prove(survey.id());
    transaction.executeWithoutResult(_ -> {
      sealing.end(survey.id());
      audit.record(PORTAL, survey.commune(), "survey.sealed", Surveys.subject(survey), Map.of());
    });
    live.forget(survey.handle());
  }
}
