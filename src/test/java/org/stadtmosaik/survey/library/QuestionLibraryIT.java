package org.stadtmosaik.survey.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.SurveyFixtures;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who finds what in the library, and what becomes of what is kept there. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class QuestionLibraryIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Taking GERMAN = new Taking(Set.of("bench"), List.of("de"));

  @Autowired private Fixtures fixtures;
  @Autowired private QuestionLibrary library;

  private Town town;
  private Town other;
  private Actor.Staff lead;

  @BeforeEach
  void towns() {
    town = fixtures.aTown();
    other = fixtures.aTown();
    lead = Fixtures.aLeadOf(town);
  }

  @Test
  void keepsAQuestionForTheCommuneUntilItIsRemoved() {
    LibraryQuestion kept = keep(lead, Shelf.COMMUNE, "Wo fehlt eine Bank?");

    Actor.Staff colleague = Fixtures.anAdministratorOf(town);
    assertThat(ids(colleague, Shelf.COMMUNE, "")).containsExactly(kept.id());
    assertThat(ids(colleague, Shelf.OWN, "")).isEmpty();
    assertThat(library.take(colleague, town.id(), kept.id(), GERMAN).path("code").stringValue())
        .isEqualTo("bench_2");

    library.remove(colleague, kept.id());
    library.remove(colleague, kept.id());

    assertThat(ids(lead, Shelf.COMMUNE, "")).isEmpty();
    assertThat(fixtures.actions("question:" + kept.id()))
        .containsExactly("surveylibrary.kept", "surveylibrary.removed");
  }

  @Test
  void changesAQuestionForWhoeverHasSeenItAsItIs() {
    LibraryQuestion kept = keep(lead, Shelf.COMMUNE, "Wo fehlt eine Bank?");
    Actor.Staff colleague = Fixtures.anAdministratorOf(town);

    LibraryQuestion changed =
        library.change(colleague, kept.id(), kept.version(), question("Wo fehlen Bänke?"));

    assertThat(changed.version()).isEqualTo(kept.version() + 1);
    assertThat(library.get(lead, kept.id()).title().original()).isEqualTo("Wo fehlen Bänke?");
    assertThat(ids(lead, Shelf.COMMUNE, "baenke bänke")).isEmpty();
    assertThat(ids(lead, Shelf.COMMUNE, "Bänke")).containsExactly(kept.id());
    assertThat(ids(lead, Shelf.COMMUNE, "Bank?")).isEmpty();
    assertThatThrownBy(
            () -> library.change(lead, kept.id(), kept.version(), question("Wo sitzt man?")))
        .isInstanceOf(ConflictException.class)
        .hasMessage("surveylibrary.error.changed");
    // The same once more changes nothing.
    assertThat(
            library
                .change(lead, kept.id(), changed.version(), question("Wo fehlen Bänke?"))
                .version())
        .isEqualTo(changed.version());
    keep(lead, Shelf.COMMUNE, "Wo sitzt man?");
    assertThatThrownBy(
            () -> library.change(lead, kept.id(), changed.version(), question("Wo sitzt man?")))
        .isInstanceOf(ConflictException.class)
        .hasMessage("surveylibrary.error.same");
    assertThatThrownBy(() -> library.change(lead, kept.id(), changed.version(), question(" ")))
        .hasMessage("surveylibrary.error.empty");
    assertThat(fixtures.actions("question:" + kept.id()))
        .containsExactly("surveylibrary.kept", "surveylibrary.changed");
  }

  @Test
  void letsNobodyElseChangeAQuestion() {
    LibraryQuestion own = keep(lead, Shelf.OWN, "Wo?");
    LibraryQuestion shared = keep(lead, Shelf.COMMUNE, "Wo?");
    for (Actor nobody :
        List.of(Fixtures.aLeadOf(other), new Actor.Anonymous(), Fixtures.aResident())) {
      assertThatThrownBy(() -> library.change(nobody, shared.id(), 1, question("Wer?")))
          .isInstanceOf(NotFoundException.class);
    }
    assertThatThrownBy(() -> library.change(Fixtures.aLeadOf(town), own.id(), 1, question("Wer?")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(
            () -> library.change(Fixtures.aModeratorOf(town), shared.id(), 1, question("Wer?")))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> library.change(lead, "portal:age", 0, question("Wer?")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void twoWhoChangeAtOnceDoNotOverwriteEachOther() {
    LibraryQuestion kept = keep(lead, Shelf.COMMUNE, "Wo?");

    List<Fixtures.Outcome<LibraryQuestion>> outcomes =
        Fixtures.atOnce(4, i -> library.change(lead, kept.id(), 1, question("Wo " + i + "?")));

    assertThat(outcomes.stream().filter(Fixtures.Outcome::succeeded)).hasSize(1);
    assertThat(library.get(lead, kept.id()).version()).isEqualTo(2);
  }

  @Test
  void keepsTheSameTwiceAsOne() {
    LibraryQuestion first = keep(lead, Shelf.COMMUNE, "Wo?");

    assertThat(keep(Fixtures.aLeadOf(town), Shelf.COMMUNE, "Wo?").id()).isEqualTo(first.id());
    assertThat(keep(lead, Shelf.OWN, "Wo?").id()).isNotEqualTo(first.id());
    assertThat(ids(lead, Shelf.COMMUNE, "")).hasSize(1);
  }

  @Test
  void carriesOnesOwnIntoEachCommuneWhereOneWritesAndShowsThemToNobodyElse() {
    Actor.Staff both = staff(Map.of(town, Role.LEAD, other, Role.LEAD));
    LibraryQuestion kept = keep(both, Shelf.OWN, "Wo?");

    assertThat(library.list(both, other.id(), Shelf.OWN, "", 0).questions())
        .extracting(LibraryQuestion::id)
        .containsExactly(kept.id());
    assertThat(library.take(both, other.id(), kept.id(), GERMAN)).isNotNull();

    assertThat(ids(lead, Shelf.OWN, "")).isEmpty();
    assertThat(ids(lead, Shelf.COMMUNE, "")).isEmpty();
    assertThatThrownBy(() -> library.take(lead, town.id(), kept.id(), GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> library.remove(lead, kept.id())).isInstanceOf(NotFoundException.class);

    Actor.Staff moved =
        new Actor.Staff(
            both.id(),
            "Mara",
            false,
            Map.of(town.id(), Set.of(Role.MODERATOR), other.id(), Set.of(Role.LEAD)));
    assertThat(library.list(moved, other.id(), Shelf.OWN, "", 0).questions()).isEmpty();
  }

  @Test
  void isForThoseWhoWriteSurveysInTheCommune() {
    LibraryQuestion kept = keep(lead, Shelf.COMMUNE, "Wo?");
    Actor stranger = Fixtures.aLeadOf(other);
    Actor moderator = Fixtures.aModeratorOf(town);
    for (Actor nobody : List.of(stranger, new Actor.Anonymous(), Fixtures.aResident())) {
      assertThatThrownBy(() -> library.list(nobody, town.id(), Shelf.PORTAL, "", 0))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> library.take(nobody, town.id(), "portal:age", GERMAN))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> library.remove(nobody, kept.id()))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> keep(nobody, Shelf.COMMUNE, "Wer?"))
          .isInstanceOf(NotFoundException.class);
    }
    // Neither by way of their own commune.
    assertThatThrownBy(() -> library.take(stranger, other.id(), kept.id(), GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> library.list(moderator, town.id(), Shelf.COMMUNE, "", 0))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> library.remove(moderator, kept.id()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> keep(moderator, Shelf.OWN, "Wer?"))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void searchesAllLanguagesAndTakesSignsAsTheyAre() {
    ObjectNode question = question("Wo fehlt eine Bänk zu 100%?");
    ((ObjectNode) question.get("title")).put("tr", "Hangi SIRA kırık?");
    LibraryQuestion kept = library.keep(lead, town.id(), Shelf.COMMUNE, "de", question);
    keep(lead, Shelf.COMMUNE, "Etwas anderes");

    for (String search : List.of("BANK", "100%", "sıra", "kirik sira", "  bank  ")) {
      assertThat(ids(lead, Shelf.COMMUNE, search)).as(search).containsExactly(kept.id());
    }
    for (String search : List.of("100_", "bank%fehlt", "!", "' OR 1=1", "wo fehlt nichts")) {
      assertThat(ids(lead, Shelf.COMMUNE, search)).as(search).isEmpty();
    }
  }

  @Test
  void showsLongShelvesInPagesWithOneQueryEach() {
    for (int i = 0; i < QuestionLibrary.PAGE_SIZE + 1; i++) {
      keep(lead, Shelf.COMMUNE, "Frage " + i);
    }

    LibraryPage first = library.list(lead, town.id(), Shelf.COMMUNE, "", 0);
    LibraryPage second = library.list(lead, town.id(), Shelf.COMMUNE, "", 1);

    assertThat(first.questions()).hasSize(QuestionLibrary.PAGE_SIZE);
    assertThat(first.more()).isTrue();
    assertThat(second.questions()).hasSize(1);
    assertThat(second.more()).isFalse();
    assertThat(fixtures.queries(() -> library.list(lead, town.id(), Shelf.COMMUNE, "", 0)))
        .isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoQuestionByItself() {
    assertThatThrownBy(() -> keep(lead, Shelf.OWN, "  "))
        .isInstanceOf(DomainException.class)
        .hasMessage("surveylibrary.error.empty");
    ObjectNode calculated = question("Summe").put("type", "calculated");
    assertThatThrownBy(() -> library.keep(lead, town.id(), Shelf.OWN, "de", calculated))
        .hasMessage("surveylibrary.error.calculated");
    assertThatThrownBy(() -> keep(lead, Shelf.OWN, "x".repeat(100_001)))
        .hasMessageStartingWith("surveylibrary.error.long");
    for (String id : List.of("", "portal:nothing", "1-1-1-1-1", UUID.randomUUID().toString())) {
      assertThatThrownBy(() -> library.take(lead, town.id(), id, GERMAN))
          .as(id)
          .isInstanceOf(NotFoundException.class);
    }
  }

  private List<String> ids(Actor actor, Shelf shelf, String search) {
    return library.list(actor, town.id(), shelf, search, 0).questions().stream()
        .map(LibraryQuestion::id)
        .toList();
  }

  private LibraryQuestion keep(Actor actor, Shelf shelf, String title) {
    return library.keep(actor, town.id(), shelf, "de", question(title));
  }

  private static ObjectNode question(String title) {
    ObjectNode question = JSON.createObjectNode().put("code", "bench").put("type", "text");
    question.putObject("title").put("de", title);
    return question;
  }

  private static Actor.Staff staff(Map<Town, Role> roles) {
    return new Actor.Staff(
        new StaffId(UUID.randomUUID()),
        "Mara",
        false,
        roles.entrySet().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> each.getKey().id(), each -> Set.of(each.getValue()))));
  }
}
