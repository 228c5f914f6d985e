package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.atOnce;
import static org.stadtmosaik.Fixtures.saying;

import java.text.Normalizer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeasIT {

  private static final IdeaSubmission BENCHES = saying("Mehr Bänke am Kanal.");

  @Autowired private Fixtures fixtures;
  @Autowired private Ideas ideas;
  @Autowired private Communes communes;
  @Autowired private Moderation moderation;

  private final Actor.Resident author = aResident();
  private final Actor.Resident neighbour = aResident();

  @Test
  void storesAnIdeaOnceHoweverOftenItArrivesAtTheSameMoment() {
    Town town = fixtures.aTown();
    UUID clientId = Ids.next();

    List<Outcome<Receipt>> sent =
        atOnce(50, _ -> ideas.submit(author, town.board().id(), clientId, BENCHES));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(sent).extracting(outcome -> outcome.value().id()).containsOnly(first(sent).id());
    assertThat(sent).filteredOn(outcome -> !outcome.value().again()).hasSize(1);
    assertThat(fixtures.count("idea WHERE client_id = ?", clientId)).isEqualTo(1);
    assertThat(cases(first(sent).id())).isEqualTo(1);
  }

  @Test
  void takesInTheIdeasOfFiftyResidentsAtTheSameMoment() {
    Town town = fixtures.aTown();

    List<Outcome<Receipt>> sent =
        atOnce(50, _ -> ideas.submit(aResident(), town.board().id(), Ids.next(), BENCHES));

    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(fixtures.count("idea WHERE board_id = ?", town.board().id().value())).isEqualTo(50);
    assertThat(moderation.queue(Fixtures.aModeratorOf(town), 0).total()).isEqualTo(50);
  }

  @Test
  void refusesOtherContentUnderTheSameId() {
    Town town = fixtures.aTown();
    UUID clientId = Ids.next();
    ideas.submit(author, town.board().id(), clientId, BENCHES);

    assertThatThrownBy(
            () -> ideas.submit(author, town.board().id(), clientId, saying("Weniger Bänke.")))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.key()).isEqualTo("idea.error.otherContent"));
    UUID north = neighbourhood(town);
    assertThatThrownBy(() ->
            ideas.submit(
                author,
                town.board().id(),
                clientId,
                new IdeaSubmission(BENCHES.text(), north, "de")))
        .isInstanceOf(ConflictException.class);
    assertThat(fixtures.count("idea WHERE client_id = ?", clientId)).isEqualTo(1);
  }

  @Test
  void refusesAnIdOfTheClientThatTheDatabaseCannotStore() {
    Town town = fixtures.aTown();
    UUID odd = UUID.fromString("d58861da-7acd-8e64-801e-a9ab29d2f71b");

    assertThatThrownBy(() -> ideas.submit(author, town.board().id(), odd, BENCHES))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> ideas.get(author, new IdeaId(odd)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> ideas.withdraw(author, new IdeaId(odd)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> ideas.newest(author, new BoardId(odd)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void letsAnotherPersonUseTheSameId() {
    Town town = fixtures.aTown();
    UUID clientId = Ids.next();

    Receipt first = ideas.submit(author, town.board().id(), clientId, BENCHES);
    Receipt second = ideas.submit(neighbour, town.board().id(), clientId, BENCHES);

    assertThat(second.again()).isFalse();
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void givesTheFirstReceiptAgainAfterThePhaseEnded() {
    Town town = fixtures.aTown(ReviewPolicy.BEFORE, PhaseKind.COLLECT);
    UUID clientId = Ids.next();
    Receipt first = ideas.submit(author, town.board().id(), clientId, BENCHES);
    fixtures.closePhases(town);

    assertThat(ideas.submit(author, town.board().id(), clientId, BENCHES))
        .isEqualTo(new Receipt(first.id(), IdeaState.HELD, first.version(), true));
    assertThatThrownBy(() -> ideas.submit(author, town.board().id(), Ids.next(), BENCHES))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("idea.error.notCollecting"));
  }

  @Test
  void givesTheFirstReceiptAgainAfterAnEditAndAfterADecision() {
    Town town = fixtures.aTown();
    UUID clientId = Ids.next();
    Receipt first = ideas.submit(author, town.board().id(), clientId, BENCHES);
    ideas.edit(author, first.id(), first.version(), saying("Mehr Bänke am Hafen."));

    assertThat(ideas.submit(author, town.board().id(), clientId, BENCHES).id())
        .isEqualTo(first.id());

    fixtures.decide(town, first.id(), Fixtures.declining());
    Receipt late = ideas.submit(author, town.board().id(), clientId, BENCHES);
    assertThat(late.id()).isEqualTo(first.id());
    assertThat(late.state()).isEqualTo(IdeaState.DECLINED);
    assertThat(ideas.get(author, first.id()).text()).isEqualTo("Mehr Bänke am Hafen.");
    assertThat(fixtures.count("idea WHERE client_id = ?", clientId)).isEqualTo(1);
  }

  @Test
  void refusesTheNeighbourhoodOfAnotherCommune() {
    Town town = fixtures.aTown();
    IdeaSubmission foreign =
        new IdeaSubmission("Mehr Bänke.", neighbourhood(fixtures.aTown()), "de");
    Receipt held = fixtures.aHeldIdea(town, author);

    assertThatThrownBy(() -> ideas.submit(author, town.board().id(), Ids.next(), foreign))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> ideas.edit(author, held.id(), held.version(), foreign))
        .isInstanceOf(InvalidInputException.class);

    IdeaSubmission own = new IdeaSubmission("Mehr Bänke.", neighbourhood(town), "de");
    Receipt stored = ideas.submit(author, town.board().id(), Ids.next(), own);
    assertThat(ideas.get(author, stored.id()).neighbourhoodId()).isEqualTo(neighbourhood(town));
  }

  static List<String> texts() {
    return List.of(
        "  vorn und hinten  ",
        "\nZeile\n\nZeile\n",
        "Zeile\nZeile\tTab",
        "🧩👩‍🌾🏳️‍🌈 𐍈",
        Normalizer.normalize("Müßiggang, é, ế", Normalizer.Form.NFD),
        "\u200fنريد مقاعد\u200e, \u202bمرحبا\u202c",
        "\ufeffBOM, \u00a0 und \u2028",
        "'; DROP TABLE idea; -- \\ \" ` % _",
        "=1+1",
        "ا".repeat(2000),
        "🧩".repeat(1000));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("texts")
  void keepsATextExactlyAsItWasTyped(String text) {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);

    Receipt receipt = ideas.submit(author, town.board().id(), Ids.next(), saying(text));

    assertThat(ideas.get(author, receipt.id()).text()).isEqualTo(text);
    assertThat(ideas.newest(neighbour, town.board().id()))
        .extracting(IdeaView::text)
        .containsExactly(text);
  }

  @Test
  void takesOutOfATextWhatNoPageCanShow() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);

    Receipt receipt =
        ideas.submit(author, town.board().id(), Ids.next(), saying("a\u0000b\r\nc\u0007 \uD83C."));

    assertThat(ideas.get(author, receipt.id()).text()).isEqualTo("ab\nc .");
  }

  @Test
  void looksAtAnEditedIdeaAgainAndKeepsWhatItSaidBefore() {
    Town town = fixtures.aTown();
    IdeaId id = fixtures.aPublishedIdea(town, author);
    long seen = ideas.get(author, id).version();

    Receipt edited = ideas.edit(author, id, seen, saying("Mehr Bänke am Hafen."));

    assertThat(edited.state()).isEqualTo(IdeaState.HELD);
    CaseView open = moderation.get(Fixtures.aModeratorOf(town), fixtures.caseOf(id));
    assertThat(open.open()).isTrue();
    assertThat(open.subject().version()).isEqualTo(edited.version());
    assertThat(open.subject().text()).isEqualTo("Mehr Bänke am Hafen.");
    assertThat(
            fixtures.count(
                "idea_revision WHERE idea_id = ? AND version = ? AND text = ?",
                id.value(),
                seen,
                BENCHES.text()))
        .isEqualTo(1);
    assertThatThrownBy(() -> ideas.get(neighbour, id)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void looksAtAnEditAlsoWhereIdeasArePublishedAtOnce() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    Receipt published = ideas.submit(author, town.board().id(), Ids.next(), BENCHES);
    assertThat(published.state()).isEqualTo(IdeaState.PUBLISHED);

    Receipt edited =
        ideas.edit(author, published.id(), published.version(), saying("Etwas ganz anderes."));
    assertThat(edited.state()).isEqualTo(IdeaState.HELD);

    fixtures.decide(town, published.id(), Fixtures.declining());
    long declined = ideas.get(author, published.id()).version();
    Receipt again = ideas.edit(author, published.id(), declined, saying("Noch einmal dasselbe."));
    assertThat(again.state()).isEqualTo(IdeaState.HELD);
    assertThat(cases(published.id())).isEqualTo(2);
  }

  @Test
  void holdsContactDetailsBackWhereOthersArePublishedAtOnce() {
    Town town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);

    Receipt held =
        ideas.submit(author, town.board().id(), Ids.next(), saying("Rufen Sie an: 040 123 45 67"));

    assertThat(held.state()).isEqualTo(IdeaState.HELD);
    assertThat(cases(held.id())).isEqualTo(1);
  }

  @Test
  void movesTheOpenCaseToTheNewVersionInsteadOfOpeningASecond() {
    Town town = fixtures.aTown();
    Receipt held = fixtures.aHeldIdea(town, author);

    Receipt edited = ideas.edit(author, held.id(), held.version(), saying("Neu."));

    assertThat(cases(held.id())).isEqualTo(1);
    assertThat(
            moderation
                .get(Fixtures.aModeratorOf(town), fixtures.caseOf(held.id()))
                .subject()
                .version())
        .isEqualTo(edited.version());
    assertThat(
            fixtures.count(
                "moderation_case WHERE subject_id = ? AND subject_version = ?",
                held.id().value(),
                edited.version()))
        .isEqualTo(1);
  }

  @Test
  void storesOneOfTwoEditsMadeAtTheSameMoment() {
    Town town = fixtures.aTown();
    for (int round = 0; round < 10; round++) {
      Receipt held = fixtures.aHeldIdea(town, author);

      List<Outcome<Receipt>> edits =
          atOnce(2, i -> ideas.edit(author, held.id(), held.version(), saying("Fassung " + i)));

      assertThat(edits).filteredOn(Outcome::succeeded).hasSize(1);
      assertThat(edits)
          .filteredOn(outcome -> !outcome.succeeded())
          .extracting(Outcome::failure)
          .allSatisfy(e -> assertThat(e).isInstanceOf(ConflictException.class));
      assertThat(fixtures.count("idea_revision WHERE idea_id = ?", held.id().value())).isEqualTo(1);
    }
  }

  @Test
  void closesTheCaseOfAnIdeaThatIsTakenBack() {
    Town town = fixtures.aTown();
    Receipt held = fixtures.aHeldIdea(town, author);

    Receipt withdrawn = ideas.withdraw(author, held.id());
    Receipt again = ideas.withdraw(author, held.id());

    assertThat(withdrawn.state()).isEqualTo(IdeaState.WITHDRAWN);
    assertThat(again.again()).isTrue();
    assertThat(moderation.queue(Fixtures.aModeratorOf(town), 0).cases()).isEmpty();
    assertThatThrownBy(() -> fixtures.decide(town, held.id(), Verdict.publish()))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("moderation.error.withdrawn"));
    assertThatThrownBy(
            () -> ideas.edit(author, held.id(), withdrawn.version(), saying("Doch noch etwas.")))
        .isInstanceOf(ConflictException.class);
    assertThat(ideas.get(author, held.id()).state()).isEqualTo(IdeaState.WITHDRAWN);
  }

  @Test
  void findsWhatOneWroteInEveryProjectAndNothingOfOthers() {
    Town one = fixtures.aTown();
    Town other = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    IdeaId declined = fixtures.aDeclinedIdea(one, author);
    IdeaId held = fixtures.aHeldIdea(one, author).id();
    IdeaId published = ideas.submit(author, other.board().id(), Ids.next(), BENCHES).id();
    IdeaId foreign = fixtures.aPublishedIdea(one, neighbour);

    assertThat(ideas.mine(author))
        .extracting(IdeaView::id)
        .containsExactlyInAnyOrder(declined, held, published);
    assertThat(ideas.mine(author)).allMatch(IdeaView::own);
    assertThat(ideas.mine(neighbour)).extracting(IdeaView::id).containsExactly(foreign);
    assertThat(ideas.mine(aResident())).isEmpty();
    assertThat(ideas.mine(new Actor.Anonymous())).isEmpty();
    assertThat(
            fixtures.count(
                "(SELECT DISTINCT author FROM idea WHERE id IN (?, ?, ?)) authors",
                declined.value(),
                held.value(),
                published.value()))
        .as("pseudonyms of one person in two projects")
        .isEqualTo(2);
  }

  @Test
  void hidesWhatIsNotPublishedFromEverybodyElse() {
    Town town = fixtures.aTown();
    List<IdeaId> hidden =
        List.of(fixtures.aHeldIdea(town, author).id(), fixtures.aDeclinedIdea(town, author));

    for (IdeaId id : hidden) {
      assertThat(ideas.get(author, id).own()).isTrue();
      for (Actor other :
          List.of(neighbour, new Actor.Anonymous(), Fixtures.aModeratorOf(fixtures.aTown()))) {
        assertThatThrownBy(() -> ideas.get(other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ideas.withdraw(other, id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ideas.edit(other, id, 0, BENCHES))
            .isInstanceOf(NotFoundException.class);
      }
    }
    assertThat(ideas.newest(neighbour, town.board().id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PhaseKind.class)
  void collectsIdeasInThePhaseForThatOnly(PhaseKind phase) {
    Town town = fixtures.aTown(ReviewPolicy.BEFORE, phase);

    Outcome<Receipt> sent =
        atOnce(1, _ -> ideas.submit(author, town.board().id(), Ids.next(), BENCHES)).getFirst();

    assertThat(sent.succeeded()).isEqualTo(phase == PhaseKind.COLLECT);
    if (!sent.succeeded()) {
      assertThat(sent.failure()).isInstanceOf(ConflictException.class);
    }
  }

  @Test
  void letsNoIdeaBeChangedAfterThePhaseButTakenBack() {
    Town town = fixtures.aTown(ReviewPolicy.BEFORE, PhaseKind.COLLECT);
    Receipt held = fixtures.aHeldIdea(town, author);
    fixtures.closePhases(town);

    assertThatThrownBy(() -> ideas.edit(author, held.id(), held.version(), saying("Zu spät.")))
        .isInstanceOf(ConflictException.class);
    assertThat(ideas.withdraw(author, held.id()).state()).isEqualTo(IdeaState.WITHDRAWN);
  }

  private UUID neighbourhood(Town town) {
    return communes.neighbourhoods(town.id()).getFirst().id();
  }

  private long cases(IdeaId id) {
    return fixtures.count("moderation_case WHERE subject_id = ?", id.value());
  }

  private static Receipt first(List<Outcome<Receipt>> sent) {
    return sent.getFirst().value();
  }
}
