package org.stadtmosaik.idea.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class CardsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Cards cards;
  @Autowired private Ideas ideas;
  @Autowired private BoardDataset dataset;

  @Test
  void putsACardOnTheBoardWithWhereItComesFrom() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff helper = aModeratorOf(town);

    CardReceipt receipt =
        cards.enter(helper, town.board().id(), UUID.randomUUID(), card("Mehr Schatten", 12));

    assertThat(receipt.state()).isEqualTo(IdeaState.PUBLISHED);
    assertThat(receipt.twin()).isFalse();
    assertThat(ideas.get(aResident(), receipt.id()).text()).isEqualTo("Mehr Schatten");
    // Points on paper are nobody's supports.
    assertThat(ideas.get(aResident(), receipt.id()).supports()).isZero();
    assertThat(cards.source(receipt.id()))
        .contains(
            new CardSource(
                Channel.WORKSHOP, "Workshop in der Nordhalle", LocalDate.of(2026, 11, 20), 12));
    assertThat(fixtures.count("idea WHERE id = ? AND title = 'Platz'", receipt.id().value()))
        .isEqualTo(1);
    assertThat(fixtures.actions("idea:" + receipt.id().value()))
        .containsExactly("ideacards.entered");
    // Whoever follows the board hears of it as of any other idea.
    assertThat(
            fixtures.count(
                "following_news WHERE kind = 'IDEA' AND subject_id = ?", receipt.id().value()))
        .isEqualTo(1);
  }

  @Test
  void takesTheDotsOutInATableOfTheirOwn() {
    Town town = fixtures.aTown();
    assertThat(dataset.dataset(aLeadOf(town), town.board().id().value()).tables())
        .extracting(Table::fileName)
        .doesNotContain("cards.csv");
    cards.enter(aLeadOf(town), town.board().id(), UUID.randomUUID(), card("Mehr Schatten", 12));

    Table table =
        dataset.dataset(aLeadOf(town), town.board().id().value()).tables().stream()
            .filter(it -> it.fileName().equals("cards.csv"))
            .findFirst()
            .orElseThrow();
    List<List<Cell>> rows = new ArrayList<>();
    table.rows().forEach(rows::add);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().subList(1, 4))
        .containsExactly(
            Cell.text("Workshop in der Nordhalle"), Cell.text("2026-11-20"), Cell.number(12));
  }

  @Test
  void asksModeratorsWhereTheBoardDoes() {
    Town town = fixtures.aTown(ReviewPolicy.BEFORE);

    CardReceipt receipt =
        cards.enter(aLeadOf(town), town.board().id(), UUID.randomUUID(), card("Mehr Schatten", 0));

    assertThat(receipt.state()).isEqualTo(IdeaState.HELD);
    fixtures.decide(town, receipt.id(), Verdict.publish());
    assertThat(ideas.get(aResident(), receipt.id()).state()).isEqualTo(IdeaState.PUBLISHED);
  }

  @Test
  void holdsATelephoneNumberBackOnAnyBoard() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);

    CardReceipt receipt =
        cards.enter(
            aLeadOf(town), town.board().id(), UUID.randomUUID(), card("Anrufen: 0202 1234567", 0));

    assertThat(receipt.state()).isEqualTo(IdeaState.HELD);
  }

  @Test
  void takesACardInOnceHoweverOftenItIsSent() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Actor.Staff helper = aModeratorOf(town);
    UUID id = UUID.randomUUID();

    List<Outcome<CardReceipt>> sent =
        atOnce(20, _ -> cards.enter(helper, town.board().id(), id, card("Zweimal", 1)));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent)
        .extracting(it -> it.value().id())
        .hasSize(20)
        .containsOnly(sent.getFirst().value().id());
    assertThat(sent).filteredOn(it -> !it.value().again()).hasSize(1);
    assertThat(fixtures.count("idea WHERE board_id = ?", town.board().id().value())).isEqualTo(1);
    assertThatThrownBy(() -> cards.enter(helper, town.board().id(), id, card("Anders", 1)))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void saysThatTheBoardHasTheSameText() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    ideas.submit(
        aResident(), town.board().id(), UUID.randomUUID(), Fixtures.saying("Mehr Bänke am Kanal."));
    Actor.Staff helper = aModeratorOf(town);

    CardReceipt same =
        cards.enter(helper, town.board().id(), UUID.randomUUID(), card("mehr bänke am Kanal.", 0));

    assertThat(same.twin()).isTrue();
    assertThat(
            cards.enter(helper, town.board().id(), UUID.randomUUID(), card("Mehr Bänke", 0)).twin())
        .isFalse();
  }

  @Test
  void takesACardBackAsOftenAsOneLikesButOnlyOnesOwn() {
    Town town = fixtures.aTown(ReviewPolicy.BEFORE);
    Actor.Staff helper = aModeratorOf(town);
    UUID id = UUID.randomUUID();
    CardReceipt entered = cards.enter(helper, town.board().id(), id, card("Vertippt", 0));

    assertThatThrownBy(() -> cards.undo(aLeadOf(town), town.board().id(), id))
        .isInstanceOf(NotFoundException.class);
    List<Outcome<CardReceipt>> undone = atOnce(8, _ -> cards.undo(helper, town.board().id(), id));

    assertThat(undone).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(undone).extracting(it -> it.value().state()).containsOnly(IdeaState.WITHDRAWN);
    assertThat(fixtures.actions("idea:" + entered.id().value()))
        .containsExactly("ideacards.entered", "ideacards.undone");
    assertThat(
            fixtures.count(
                "moderation_case WHERE subject_id = ? AND state = 'OPEN'", entered.id().value()))
        .isZero();
    // Sent once more by a page that did not hear of it: it stays taken back.
    assertThat(cards.enter(helper, town.board().id(), id, card("Vertippt", 0)).state())
        .isEqualTo(IdeaState.WITHDRAWN);
  }

  @Test
  void leavesOldCardsToTheModerators() {
    Town town = fixtures.aTown();
    Actor.Staff helper = aModeratorOf(town);
    UUID id = UUID.randomUUID();
    cards.enter(helper, town.board().id(), id, card("Alt", 0));
    clock.advance(Cards.UNDO.plus(Duration.ofMinutes(1)));

    assertThatThrownBy(() -> cards.undo(helper, town.board().id(), id))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void knowsNoBoardElsewhere() {
    Town here = fixtures.aTown();
    Actor.Staff elsewhere = aLeadOf(fixtures.aTown());

    assertThatThrownBy(
            () -> cards.enter(elsewhere, here.board().id(), UUID.randomUUID(), card("Nein", 0)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> cards.enter(aResident(), here.board().id(), UUID.randomUUID(), card("Nein", 0)))
        .isInstanceOf(NotFoundException.class);
    IdeaSubmission strange = new IdeaSubmission("Wo?", UUID.randomUUID(), "de");
    assertThatThrownBy(() ->
            cards.enter(
                aLeadOf(here),
                here.board().id(),
                UUID.randomUUID(),
                new CardEntry(strange, null, Channel.PAPER, "", null, 0)))
        .isInstanceOf(InvalidInputException.class);
  }

  private static CardEntry card(String text, int dots) {
    return new CardEntry(
        Fixtures.saying(text),
        "Platz",
        Channel.WORKSHOP,
        " Workshop in der Nordhalle ",
        LocalDate.of(2026, 11, 20),
        dots);
  }
}
