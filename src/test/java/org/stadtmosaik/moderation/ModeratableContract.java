package org.stadtmosaik.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;

/** What every feature whose content is moderated keeps to. Extend it with the feature's fixture. */
public abstract class ModeratableContract {

  @Autowired private Fixtures fixtures;
  @Autowired private TransactionOperations transaction;

  /** What is tested. */
  protected abstract Moderatable feature();

  /** Makes a thing that waits for a decision. */
  protected abstract UUID waiting();

  /** Makes such a thing into one with another text. */
  protected abstract void change(UUID thing);

  /** Whether everybody sees it. */
  protected abstract boolean isPublic(UUID thing);

  @Test
  void showsWhatAModeratorReads() {
    UUID thing = waiting();

    Subject subject = feature().subjects(List.of(thing)).get(thing);

    assertThat(subject.ref()).isEqualTo(new SubjectRef(feature().type(), thing));
    assertThat(subject.text()).isNotBlank();
    assertThat(feature().type()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    UUID thing = waiting();

    assertThat(feature().subjects(List.of(thing, Ids.next()))).containsOnlyKeys(thing);
    assertThat(feature().subjects(List.of(Ids.next()))).isEmpty();
    assertThat(feature().subjects(List.of())).isEmpty();
  }

  @Test
  void readsManySubjectsInAsManyQueriesAsOne() {
    List<UUID> one = List.of(waiting());
    List<UUID> many = IntStream.range(0, 21).mapToObj(_ -> waiting()).toList();

    long queries = fixtures.queries(() -> assertThat(feature().subjects(one)).hasSize(1));

    assertThat(fixtures.queries(() -> assertThat(feature().subjects(many)).hasSize(21)))
        .isEqualTo(queries);
  }

  @Test
  void makesADecisionTrue() {
    UUID published = waiting();
    UUID declined = waiting();

    apply(published, Outcome.PUBLISH, version(published));
    apply(declined, Outcome.DECLINE, version(declined));

    assertThat(isPublic(published)).isTrue();
    assertThat(isPublic(declined)).isFalse();
  }

  @Test
  void refusesADecisionAboutAnotherVersion() {
    UUID thing = waiting();
    long read = version(thing);
    change(thing);

    assertThatThrownBy(() -> apply(thing, Outcome.PUBLISH, read))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("moderation.error.changed"));
    assertThat(isPublic(thing)).isFalse();
  }

  @Test
  void appliesNothingOutsideTheDecidersTransaction() {
    UUID thing = waiting();
    Decision decision = decision(thing, Outcome.PUBLISH);
    long version = version(thing);

    assertThatThrownBy(() -> feature().apply(decision, version))
        .isInstanceOf(IllegalTransactionStateException.class);
    transaction.executeWithoutResult(status -> {
      feature().apply(decision, version);
      status.setRollbackOnly();
    });

    assertThat(isPublic(thing)).isFalse();
    assertThat(version(thing)).isEqualTo(version);
  }

  private void apply(UUID thing, Outcome outcome, long version) {
    transaction.executeWithoutResult(_ -> feature().apply(decision(thing, outcome), version));
  }

  private Decision decision(UUID thing, Outcome outcome) {
    SubjectRef ref = new SubjectRef(feature().type(), thing);
    return outcome == Outcome.PUBLISH
        ? new Decision(ref, outcome, null, null, java.time.Instant.EPOCH)
        : new Decision(
            ref,
            outcome,
            DeclineReason.OFF_TOPIC,
            LocalizedText.of("Anderes Thema.", "Another topic.", "موضوع آخر."),
            java.time.Instant.EPOCH);
  }

  private long version(UUID thing) {
    return feature().subjects(List.of(thing)).get(thing).version();
  }
}
