package org.stadtmosaik.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aColleague;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;
import static org.stadtmosaik.Fixtures.declining;
import static org.stadtmosaik.Fixtures.saying;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.MyIdeas;
import org.stadtmosaik.idea.Receipt;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
@Import(Fixtures.class)
class ModerationIT {

  private static final int ROUNDS = 20;
  private static final Duration CLAIM = Duration.ofMinutes(15);

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Moderation moderation;
  @Autowired private Ideas ideas;
  @Autowired private MyIdeas mine;
  @Autowired private AuditLog audit;
  @Autowired private JdbcClient jdbc;

  private final Actor.Resident author = aResident();

  @Test
  void takesOneOfTwoDecisionsMadeAtTheSameMomentAndTellsTheOther() {
    Town town = fixtures.aTown();
    List<Actor.Staff> pair = List.of(aModeratorOf(town), aModeratorOf(town));
    List<Verdict> verdicts = List.of(Verdict.publish(), declining());
    for (int round = 0; round < ROUNDS; round++) {
      Receipt held = fixtures.aHeldIdea(town, author);
      CaseId id = fixtures.caseOf(held.id());

      List<Outcome<CaseView>> decided =
          atOnce(2, i -> moderation.decide(pair.get(i), id, held.version(), verdicts.get(i)));

      int winner = decided.get(0).succeeded() ? 0 : 1;
      assertThat(decided).filteredOn(Outcome::succeeded).hasSize(1);
      assertThat(decided.get(1 - winner).failure())
          .isInstanceOfSatisfying(
              ConflictException.class,
              e -> assertThat(e.key()).isEqualTo("moderation.error.decided"));
      assertThat(ideas.get(author, held.id()).state())
          .isEqualTo(winner == 0 ? IdeaState.PUBLISHED : IdeaState.DECLINED);
      assertThat(decisions(id)).isEqualTo(1);
      assertThat(entriesAbout(town, held)).hasSize(1);
      CaseView after = moderation.get(pair.get(1 - winner), id);
      assertThat(after.decided().decision().outcome()).isEqualTo(verdicts.get(winner).outcome());
      assertThat(after.decided().by()).isEqualTo(pair.get(winner).name());
    }
    assertThat(audit.verify(Fixtures.anAdministratorOf(town), town.id()).intact()).isTrue();
  }

  @Test
  void givesACaseToOneOfTwoWhoTakeItAtTheSameMoment() {
    Town town = fixtures.aTown();
    List<Actor.Staff> pair = List.of(aModeratorOf(town), aModeratorOf(town));
    for (int round = 0; round < ROUNDS; round++) {
      CaseId id = fixtures.caseOf(fixtures.aHeldIdea(town, author).id());

      List<Outcome<CaseView>> claims = atOnce(2, i -> moderation.claim(pair.get(i), id));

      assertThat(claims).filteredOn(Outcome::succeeded).hasSize(1);
      assertThat(claims)
          .filteredOn(claim -> !claim.succeeded())
          .extracting(Outcome::failure)
          .allSatisfy(e ->
              assertThat(e)
                  .isInstanceOfSatisfying(
                      ConflictException.class,
                      refusal -> assertThat(refusal.key()).isEqualTo("moderation.error.claimed")));
    }
  }

  @Test
  void neverDecidesAboutATextThatChangesAtTheSameMoment() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    for (int round = 0; round < ROUNDS; round++) {
      Receipt held = fixtures.aHeldIdea(town, author);
      CaseId id = fixtures.caseOf(held.id());

      List<Outcome<Object>> both =
          atOnce(
              2,
              i ->
                  i == 0
                      ? moderation.decide(moderator, id, held.version(), Verdict.publish())
                      : ideas.edit(author, held.id(), held.version(), saying("Anders.")));

      assertThat(both).filteredOn(Outcome::succeeded).hasSize(1);
      assertThat(both)
          .filteredOn(one -> !one.succeeded())
          .extracting(Outcome::failure)
          .allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
      boolean decided = both.getFirst().succeeded();
      assertThat(ideas.get(author, held.id()).state())
          .isEqualTo(decided ? IdeaState.PUBLISHED : IdeaState.HELD);
      assertThat(decisions(id)).isEqualTo(decided ? 1 : 0);
      assertThat(moderation.get(moderator, id).open()).isNotEqualTo(decided);
    }
  }

  @Test
  void endsInOneStateWhenAnIdeaIsTakenBackWhileItIsDecided() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    for (int round = 0; round < ROUNDS; round++) {
      Receipt held = fixtures.aHeldIdea(town, author);
      CaseId id = fixtures.caseOf(held.id());

      List<Outcome<Object>> both =
          atOnce(
              2,
              i ->
                  i == 0
                      ? moderation.decide(moderator, id, held.version(), Verdict.publish())
                      : ideas.withdraw(author, held.id()));

      assertThat(both.get(1).failure()).isNull();
      assertThat(ideas.get(author, held.id()).state()).isEqualTo(IdeaState.WITHDRAWN);
      assertThat(moderation.get(moderator, id).open()).isFalse();
      if (!both.get(0).succeeded()) {
        assertThat(both.get(0).failure()).isInstanceOf(ConflictException.class);
        assertThat(decisions(id)).isZero();
      }
    }
  }

  @Test
  void keepsACaseForAQuarterOfAnHour() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    Actor.Staff colleague = aColleague("Bela", town.id(), Role.MODERATOR);
    Receipt held = fixtures.aHeldIdea(town, author);
    CaseId id = fixtures.caseOf(held.id());

    Claim claim = moderation.claim(moderator, id).claim();
    assertThat(claim).isEqualTo(new Claim(moderator.id(), "Amira", clock.instant().plus(CLAIM)));
    assertThat(moderation.queue(colleague, 0).cases().getFirst().claim()).isEqualTo(claim);

    clock.advance(CLAIM.minusSeconds(1));
    assertThatThrownBy(() -> moderation.claim(colleague, id))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("moderation.error.claimed"));
    assertThatThrownBy(() -> moderation.decide(colleague, id, held.version(), Verdict.publish()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("moderation.error.claimed"));

    clock.advance(Duration.ofSeconds(1));
    assertThat(moderation.get(colleague, id).claim()).isNull();
    assertThat(moderation.claim(colleague, id).claim().by()).isEqualTo(colleague.id());
    assertThatThrownBy(() -> moderation.decide(moderator, id, held.version(), Verdict.publish()))
        .isInstanceOf(ConflictException.class);
    moderation.release(moderator, id);
    assertThat(moderation.get(moderator, id).claim().by()).isEqualTo(colleague.id());
    moderation.release(colleague, id);
    assertThat(moderation.decide(moderator, id, held.version(), Verdict.publish()).decided().by())
        .isEqualTo("Amira");
  }

  @Test
  void startsTheQuarterOfAnHourAnewForWhoeverHasTheCase() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    CaseId id = fixtures.caseOf(fixtures.aHeldIdea(town, author).id());
    moderation.claim(moderator, id);
    clock.advance(Duration.ofMinutes(14));

    assertThat(moderation.claim(moderator, id).claim().until())
        .isEqualTo(clock.instant().plus(CLAIM));
  }

  @Test
  void refusesADecisionAboutATextThatHasChanged() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    Receipt held = fixtures.aHeldIdea(town, author);
    CaseId id = fixtures.caseOf(held.id());
    ideas.edit(author, held.id(), held.version(), saying("Ganz etwas anderes."));

    assertThatThrownBy(() -> moderation.decide(moderator, id, held.version(), Verdict.publish()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("moderation.error.changed"));
    assertThat(moderation.get(moderator, id).open()).isTrue();
    assertThat(decisions(id)).isZero();
    assertThat(entriesAbout(town, held)).isEmpty();
  }

  @Test
  void storesNothingOfADecisionWhoseAuditEntryFails() {
    Town town = fixtures.aTown();
    Receipt held = fixtures.aHeldIdea(town, author);

    whileRefused("audit_entry", "INSERT", () -> assertNothingIsDecided(town, held));

    fixtures.decide(town, held.id(), Verdict.publish());
    assertThat(entriesAbout(town, held)).hasSize(1);
  }

  @Test
  void storesNothingOfADecisionThatCannotBeApplied() {
    Town town = fixtures.aTown();
    Receipt held = fixtures.aHeldIdea(town, author);

    whileRefused("idea", "UPDATE", () -> assertNothingIsDecided(town, held));
  }

  private void assertNothingIsDecided(Town town, Receipt held) {
    CaseId id = fixtures.caseOf(held.id());
    Actor.Staff moderator = aModeratorOf(town);

    assertThatThrownBy(() -> moderation.decide(moderator, id, held.version(), Verdict.publish()))
        .hasMessageContaining("refused by a test");

    assertThat(ideas.get(author, held.id()).state()).isEqualTo(IdeaState.HELD);
    assertThat(ideas.get(author, held.id()).version()).isEqualTo(held.version());
    assertThat(moderation.get(moderator, id).open()).isTrue();
    assertThat(decisions(id)).isZero();
    assertThat(entriesAbout(town, held)).isEmpty();
    assertThat(audit.verify(Fixtures.anAdministratorOf(town), town.id()).intact()).isTrue();
  }

  @Test
  void showsEachCaseOnOnePageTheMostUrgentFirst() {
    Town town = fixtures.aTown();
    Actor.Staff moderator = aModeratorOf(town);
    List<UUID> sent = new ArrayList<>();
    for (int i = 0; i < Moderation.PAGE_SIZE + 3; i++) {
      sent.add(fixtures.aHeldIdea(town, author).id().value());
      clock.advance(Duration.ofSeconds(1));
    }

    CasePage first = moderation.queue(moderator, 0);
    CasePage second = moderation.queue(moderator, 1);

    assertThat(first.cases()).hasSize(Moderation.PAGE_SIZE);
    assertThat(first.hasNext()).isTrue();
    assertThat(second.cases()).hasSize(3);
    assertThat(second.hasNext()).isFalse();
    assertThat(second.total()).isEqualTo(sent.size());
    assertThat(moderation.waiting(moderator)).isEqualTo(sent.size());
    List<CaseView> all = new ArrayList<>(first.cases());
    all.addAll(second.cases());
    assertThat(all).extracting(c -> c.subject().ref().id()).containsExactlyElementsOf(sent);
    assertThat(moderation.queue(moderator, 2).cases()).isEmpty();
  }

  @Test
  void showsTheCasesOfTheOwnCommunesOnly() {
    Town town = fixtures.aTown();
    Town other = fixtures.aTown();
    CaseId id = fixtures.caseOf(fixtures.aHeldIdea(town, author).id());
    fixtures.aHeldIdea(other, author);
    Actor.Staff stranger = aModeratorOf(other);
    Actor.Staff both =
        new Actor.Staff(
            new StaffId(UUID.randomUUID()),
            "Bela",
            false,
            Map.of(
                town.id(), Set.of(Role.MODERATOR),
                other.id(), Set.of(Role.MODERATOR, Role.LEAD)));

    assertThat(moderation.queue(both, 0).total()).isEqualTo(2);
    assertThat(moderation.queue(stranger, 0).cases()).extracting(CaseView::id).doesNotContain(id);
    assertThatThrownBy(() -> moderation.get(stranger, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> moderation.claim(stranger, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> moderation.decide(stranger, id, 0, Verdict.publish()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> moderation.queue(Fixtures.aLeadOf(town), 0))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void tellsTheAuthorTheNewestDecision() {
    Town town = fixtures.aTown();
    Receipt held = fixtures.aHeldIdea(town, author);
    fixtures.decide(town, held.id(), declining());
    long declined = ideas.get(author, held.id()).version();
    assertThat(mine.decisions(ideas.mine(author)).get(held.id().value()).reason())
        .isEqualTo(DeclineReason.UNCLEAR);

    clock.advance(Duration.ofMinutes(1));
    ideas.edit(author, held.id(), declined, saying("Drei Bänke am Kanal, an der Schleuse."));
    fixtures.decide(town, held.id(), Verdict.publish());

    assertThat(mine.decisions(ideas.mine(author)).get(held.id().value()).outcome())
        .isEqualTo(org.stadtmosaik.moderation.Outcome.PUBLISH);
    assertThat(entriesAbout(town, held))
        .extracting(AuditEntry::action)
        .containsExactlyInAnyOrder("moderation.declined", "moderation.published");
  }

  /** Makes the database refuse such a change for as long as this takes. */
  private void whileRefused(String table, String change, Runnable doing) {
    jdbc.sql(
            "CREATE TRIGGER refused_by_a_test BEFORE %s ON %s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by a test'"
                .formatted(change, table))
        .update();
    try {
      doing.run();
    } finally {
      jdbc.sql("DROP TRIGGER refused_by_a_test").update();
    }
  }

  private long decisions(CaseId id) {
    return fixtures.count("moderation_decision WHERE case_id = ?", id.value());
  }

  private List<AuditEntry> entriesAbout(Town town, Receipt idea) {
    return audit.entries(Fixtures.anAdministratorOf(town), town.id(), 0).entries().stream()
        .filter(entry -> entry.subject().equals("idea:" + idea.id().value()))
        .toList();
  }
}
