package org.stadtmosaik.translation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.COMMAND;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.translation.MachineUse;
import org.stadtmosaik.translation.TranslationDesk;

/** Which languages the desk offers to whom. */
@DatabaseTest
@Import(Fixtures.class)
class TranslationsViewIT {

  @Autowired private Fixtures fixtures;
  @Autowired private TranslationDesk desk;
  @Autowired private MachineUse use;
  @Autowired private Communes communes;
  @Autowired private StaffAccounts accounts;
  @Autowired private VolunteerLanguages languages;
  @Autowired private JdbcClient jdbc;

  private Town town;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
    town = fixtures.aTown();
    IdeaId idea = fixtures.aPublishedIdea(town, aResident());
    jdbc.sql("UPDATE idea SET language = 'de' WHERE id = ?").param(idea.value()).update();
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void offersAVolunteerTheirLanguagesAlone() {
    StaffId volunteer = volunteer();
    languages.change(
        COMMAND, town.id(), volunteer, Set.of(), Set.of(Language.UKRAINIAN, Language.ARABIC));

    TranslationsView page = page(acting(volunteer), Language.GERMAN);

    assertThat(chips(page))
        .containsExactly(Language.UKRAINIAN.ownName(), Language.ARABIC.ownName());
    assertThat(page.getElement().getTextRecursively()).contains("fehlt");
    assertThat(chips(page(aModeratorOf(town), Language.ENGLISH)))
        .hasSize(Language.shipped().size());
  }

  @Test
  void saysThatNoLanguageIsSet() {
    TranslationsView page = page(acting(volunteer()), Language.GERMAN);

    assertThat(chips(page)).isEmpty();
    assertThat(page.getElement().getTextRecursively())
        .contains("Für Sie ist noch keine Sprache eingetragen.")
        .doesNotContain("fehlt");
  }

  private TranslationsView page(Actor actor, Language asked) {
    TranslationsView page = new TranslationsView(desk, use, communes, () -> actor);
    page.show(actor, asked);
    UI.getCurrent().removeAll();
    UI.getCurrent().add(page);
    return page;
  }

  private static List<String> chips(TranslationsView page) {
    return _find(page, Anchor.class).stream()
        .filter(it -> it.hasClassName("chip"))
        .map(Anchor::getText)
        .toList();
  }

  private StaffId volunteer() {
    return accounts
        .create(
            COMMAND,
            town.id(),
            new NewStaff(
                UUID.randomUUID() + "@stadt.example",
                "Olena",
                Set.of(Role.TRANSLATOR),
                Language.UKRAINIAN))
        .staff();
  }

  private Actor acting(StaffId volunteer) {
    return new Actor.Staff(volunteer, "Olena", false, Map.of(town.id(), Set.of(Role.TRANSLATOR)));
  }
}
