package org.stadtmosaik.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aColleague;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.anAdministratorOf;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.machine.LibreTranslate;
import org.stadtmosaik.translation.machine.TestMachine;
import org.stadtmosaik.translation.machine.TranslationSettings;
import org.stadtmosaik.translation.machine.TranslationWorker;

/** Machine, people, review, stale; with a service on a real port. */
@DatabaseTest
@Import(Fixtures.class)
class TranslationsIT {

  private static final long PLENTY = 1_000_000;

  @Autowired private Fixtures fixtures;
  @Autowired private TranslationStore store;
  @Autowired private TranslationDesk desk;
  @Autowired private ContentTranslations off;
  @Autowired private MachineUse use;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private Town town;
  private IdeaId idea;
  private String text = "";

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown();
    idea = fixtures.aPublishedIdea(town, aResident());
    text = "Bänke am Kanal " + UUID.randomUUID();
    change(text);
    jdbc.sql("DELETE FROM translation_use").update();
  }

  @Test
  void isTranslatedByTheMachineForTheNextReader() {
    try (TestMachine service = new TestMachine()) {
      Portal portal = portal(service, PLENTY);
      assertThat(portal.read(Language.ARABIC)).isEmpty();
      Translated translated = portal.await(Language.ARABIC);
      assertThat(translated.state()).isEqualTo(TranslationState.MACHINE);
      assertThat(translated.from()).isEqualTo(Language.GERMAN);
      assertThat(translated.fields()).containsEntry("text", "[de>ar] " + text);
      assertThat(portal.read(Language.ARABIC)).isPresent();
      assertThat(service.asked()).hasSize(1);
      // Nobody who reads German needs it, and nobody knows what is in no known language.
      assertThat(portal.read(Language.PLAIN_GERMAN)).isEmpty();
      jdbc.sql("UPDATE idea SET language = 'und' WHERE id = ?").param(idea.value()).update();
      assertThat(portal.read(Language.ENGLISH)).isEmpty();
      portal.stop();
    }
  }

  @Test
  void staysWithinTheDaysLimitAndCountsWhatGoesOut() {
    try (TestMachine service = new TestMachine()) {
      Portal portal = portal(service, text.length());
      portal.read(Language.ARABIC);
      portal.await(Language.ARABIC);
      portal.read(Language.ENGLISH);
      portal.idle();
      assertThat(portal.read(Language.ENGLISH)).isEmpty();
      assertThat(service.asked()).hasSize(1);
      TranslationUse seen = use.now(anAdministratorOf(town));
      assertThat(seen.today()).isEqualTo(text.length());
      assertThat(seen.month()).isEqualTo(text.length());
      assertThat(seen.isOn()).as("in this portal no machine is set").isFalse();
      portal.stop();
    }
  }

  @Test
  void leavesAMachineAloneThatFails() {
    try (TestMachine service =
        new TestMachine(_ -> new TestMachine.Answer(500, "{\"error\":\"x\"}", ""))) {
      Portal portal = portal(service, PLENTY);
      portal.read(Language.ARABIC);
      portal.idle();
      assertThat(portal.read(Language.ARABIC)).isEmpty();
      assertThat(portal.read(Language.ENGLISH)).isEmpty();
      assertThat(service.asked()).hasSize(1);
      portal.stop();
    }
  }

  @Test
  void putsAPersonsTranslationBeforeTheMachines() {
    store.keepMachine(text, Language.GERMAN, Language.ENGLISH, "machine", clock.instant());
    assertThat(read(Language.ENGLISH).state()).isEqualTo(TranslationState.MACHINE);
    Actor amira = aModeratorOf(town);
    save(amira, "Benches at the canal", 0);
    assertThat(read(Language.ENGLISH).state()).isEqualTo(TranslationState.HUMAN);
    assertThat(read(Language.ENGLISH).fields()).containsEntry("text", "Benches at the canal");

    assertThatThrownBy(() -> desk.review(amira, "idea", idea.value(), Language.ENGLISH, 1))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> save(amira, "Too late", 0)).isInstanceOf(ConflictException.class);
    Actor jonas = aColleague("Jonas", town.id(), Role.LEAD);
    desk.review(jonas, "idea", idea.value(), Language.ENGLISH, 1);
    assertThat(read(Language.ENGLISH).state()).isEqualTo(TranslationState.REVIEWED);
    assertThat(fixtures.actions("idea:" + idea.value()))
        .contains("translation.saved", "translation.reviewed");

    // The original is another one now: the machine's work of it is nearer, else the older one is
    // shown as such.
    change(text + " und am Fluss");
    assertThat(read(Language.ENGLISH).state()).isEqualTo(TranslationState.STALE);
    assertThatThrownBy(() -> desk.review(jonas, "idea", idea.value(), Language.ENGLISH, 2))
        .isInstanceOf(NotFoundException.class);
    store.keepMachine(
        text + " und am Fluss", Language.GERMAN, Language.ENGLISH, "new", clock.instant());
    assertThat(read(Language.ENGLISH).state()).isEqualTo(TranslationState.MACHINE);
  }

  @Test
  void makesAMachinesWorkReviewedByOnePerson() {
    store.keepMachine(text, Language.GERMAN, Language.TURKISH, "makine", clock.instant());
    Actor amira = aModeratorOf(town);
    TranslationDraft draft = desk.open(amira, "idea", idea.value(), Language.TURKISH);
    assertThat(draft.state()).contains(TranslationState.MACHINE);
    desk.review(amira, "idea", idea.value(), Language.TURKISH, 0);
    assertThat(read(Language.TURKISH).state()).isEqualTo(TranslationState.REVIEWED);
    assertThat(read(Language.TURKISH).fields()).containsEntry("text", "makine");
    assertThat(desk.newest(amira, town.id(), Language.TURKISH))
        .extracting(it -> it.state().orElseThrow())
        .containsExactly(TranslationState.REVIEWED);
  }

  @Test
  void refusesHalfATranslationAndWhatIsNotTheirs() {
    Actor amira = aModeratorOf(town);
    assertThatThrownBy(() -> save(amira, "  ", 0)).isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> save(amira, "x".repeat(TranslationDesk.LONGEST + 1), 0))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(() -> save(aModeratorOf(fixtures.aTown()), "Benches", 0))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> desk.open(amira, "idea", idea.value(), Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> desk.open(amira, "survey", idea.value(), Language.ENGLISH))
        .isInstanceOf(NotFoundException.class);
    IdeaId held = fixtures.aHeldIdea(town, aResident()).id();
    assertThatThrownBy(() -> desk.open(amira, "idea", held.value(), Language.ENGLISH))
        .isInstanceOf(NotFoundException.class);
  }

  private void save(Actor actor, String english, long version) {
    desk.save(actor, "idea", idea.value(), Language.ENGLISH, Map.of("text", english), version);
  }

  private void change(String to) {
    jdbc.sql("UPDATE idea SET text = ?, language = 'de' WHERE id = ?")
        .params(to, idea.value())
        .update();
  }

  private Translated read(Language reader) {
    return off.read(List.of(original()), reader).get(idea.value());
  }

  private Original original() {
    return jdbc.sql("SELECT language, text FROM idea WHERE id = ?")
        .param(idea.value())
        .query((row, _) ->
            new Original(
                "idea",
                idea.value(),
                town.id(),
                new Language(row.getString("language")),
                Map.of("text", row.getString("text"))))
        .single();
  }

  private Portal portal(TestMachine service, long daily) {
    TranslationSettings settings = service.settings(daily);
    TranslationWorker worker =
        new TranslationWorker(new LibreTranslate(settings), store, settings, clock);
    worker.start();
    return new Portal(worker, new ContentTranslations(store, worker), this::original);
  }

  /** A portal with a machine. */
  private record Portal(
      TranslationWorker worker, ContentTranslations translations, Supplier<Original> original) {

    Optional<Translated> read(Language reader) {
      return translations.read(List.of(original.get()), reader).values().stream().findFirst();
    }

    Translated await(Language reader) {
      idle();
      return read(reader).orElseThrow();
    }

    void idle() {
      worker.awaitIdle();
    }

    void stop() {
      worker.stop();
    }
  }
}
