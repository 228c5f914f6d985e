package org.stadtmosaik.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.COMMAND;
import static org.stadtmosaik.Fixtures.aColleague;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffAssignments;
import org.stadtmosaik.account.StaffRecovery;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
@Import(Fixtures.class)
class PersonCardIT {

  @Autowired private Fixtures fixtures;
  @Autowired private StaffAccounts accounts;
  @Autowired private StaffAssignments assignments;
  @Autowired private StaffRecovery recovery;
  @Autowired private VolunteerLanguages languages;
  @Autowired private Clock clock;

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void setsIntoWhichLanguagesAVolunteerTranslates() {
    Town town = fixtures.aTown();
    Actor administrator = aColleague("Ada", town.id(), Role.ADMINISTRATOR);
    StaffId volunteer =
        accounts
            .create(
                COMMAND,
                town.id(),
                new NewStaff(
                    UUID.randomUUID() + "@stadt.example",
                    "Olena",
                    Set.of(Role.TRANSLATOR),
                    Language.UKRAINIAN))
            .staff();
    PeopleView page =
        new PeopleView(accounts, assignments, recovery, languages, () -> administrator, clock);
    UI.getCurrent().add(page);
    assertThat(page.getElement().getTextRecursively()).contains("Übersetzt noch in keine Sprache.");

    _click(button(page, "Sprachen ändern"));
    LanguagesForm form = _get(page, LanguagesForm.class);
    @SuppressWarnings("unchecked")
    CheckboxGroup<Language> choice = _get(form, CheckboxGroup.class);
    choice.setValue(Set.of(Language.UKRAINIAN, Language.ARABIC));
    _click(button(form, "Speichern"));

    assertThat(languages.of(volunteer).get(town.id()))
        .containsExactlyInAnyOrder(Language.UKRAINIAN, Language.ARABIC);
    assertThat(page.getElement().getTextRecursively())
        .contains("Übersetzt in: Ukrainisch · Arabisch");
  }

  private static NativeButton button(com.vaadin.flow.component.Component part, String words) {
    return _get(part, NativeButton.class, it -> it.withText(words));
  }
}
