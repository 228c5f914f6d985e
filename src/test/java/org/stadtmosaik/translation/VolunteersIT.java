package org.stadtmosaik.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.COMMAND;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.account.Authorities;
import org.stadtmosaik.account.NewStaff;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.account.StaffAssignments;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.account.VolunteerLanguages;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.NavigationEntry;

/** Named volunteers: who names them, and what they can do. */
@DatabaseTest
@Import(Fixtures.class)
class VolunteersIT {

  @Autowired private Fixtures fixtures;
  @Autowired private TranslationDesk desk;
  @Autowired private StaffAccounts accounts;
  @Autowired private VolunteerLanguages languages;
  @Autowired private StaffAssignments assignments;
  @Autowired private Authorities authorities;
  @Autowired private Communes communes;
  @Autowired private ProjectEditing editing;
  @Autowired private List<NavigationEntry> entries;
  @Autowired private JdbcClient jdbc;

  private Town town;
  private IdeaId idea;
  private Actor.Staff taras;

  @BeforeEach
  void anIdea() {
    town = fixtures.aTown();
    idea = fixtures.aPublishedIdea(town, aResident());
    jdbc.sql("UPDATE idea SET language = 'de' WHERE id = ?").param(idea.value()).update();
    StaffId volunteer = named(COMMAND, Role.TRANSLATOR);
    languages.change(COMMAND, town.id(), volunteer, Set.of(), Set.of(Language.UKRAINIAN));
    taras = acting(volunteer);
  }

  @Test
  void writeAndAreInTheLogWithTheirRole() {
    save(taras, "Більше лавок", 0);

    assertThat(roleInTheLog("translation.saved")).isEqualTo("TRANSLATOR");
    assertThat(open(taras).own()).isTrue();
    assertThatThrownBy(() -> review(taras, 1)).isInstanceOf(ConflictException.class);
  }

  @Test
  void translateAndCheckIntoTheirLanguagesOnly() {
    Actor none = acting(named(COMMAND, Role.TRANSLATOR));
    save(aModeratorOf(town), "Більше лавок", 0);

    assertThat(desk.languages(taras))
        .containsExactly(Map.entry(town.id(), List.of(Language.UKRAINIAN)));
    assertThat(desk.languages(none)).containsExactly(Map.entry(town.id(), List.of()));
    assertThat(desk.languages(aModeratorOf(town)).get(town.id())).isEqualTo(Language.shipped());
    assertThat(open(taras).fields()).containsEntry("text", "Більше лавок");
    assertThatThrownBy(() -> desk.open(taras, "idea", idea.value(), Language.ARABIC))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> desk.newest(taras, town.id(), Language.ARABIC))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> save(none, "Лавки", 1)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> review(none, 1)).isInstanceOf(ForbiddenException.class);
  }

  @Test
  void getTheirLanguagesFromThoseWhoNameThemAndTheLogSaysSo() {
    Actor lead = aLeadOf(town);
    StaffId volunteer = named(lead, Role.TRANSLATOR);
    StaffId colleague = named(COMMAND, Role.MODERATOR);
    Set<Language> two = Set.of(Language.ARABIC, Language.TURKISH);

    languages.change(lead, town.id(), volunteer, Set.of(), two);
    languages.change(lead, town.id(), volunteer, Set.of(), two);

    assertThat(accounts.list(lead, town.id()))
        .filteredOn(it -> it.id().equals(volunteer))
        .extracting(StaffSummary::languages)
        .containsExactly(two);
    assertThat(saidInTheLog(volunteer)).containsExactly("ar tr");
    assertThatThrownBy(
            () -> languages.change(lead, town.id(), volunteer, Set.of(), Set.of(Language.ENGLISH)))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(
            () -> languages.change(lead, town.id(), colleague, Set.of(), Set.of(Language.ENGLISH)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() ->
            languages.change(
                aLeadOf(fixtures.aTown()), town.id(), volunteer, two, Set.of(Language.ENGLISH)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> languages.change(taras, town.id(), volunteer, two, Set.of()))
        .isInstanceOf(ForbiddenException.class);
    languages.change(lead, town.id(), volunteer, two, Set.of());
    assertThat(languages.of(volunteer)).isEmpty();
  }

  @Test
  void keepNoLanguagesOnceTheyDoSomethingElse() {
    StaffId volunteer = named(COMMAND, Role.TRANSLATOR);
    languages.change(COMMAND, town.id(), volunteer, Set.of(), Set.of(Language.ARABIC));

    assignments.assign(COMMAND, town.id(), volunteer, Set.of(Role.MODERATOR));

    assertThat(languages.of(volunteer)).isEmpty();
  }

  @Test
  void loseTheirLanguagesWithTheRoleHoweverItIsTakenAndBeginAnewWithNone() {
    Town other = fixtures.aTown();
    StaffId volunteer = taras.id();
    communes.grant(COMMAND, other.id(), volunteer, Role.TRANSLATOR);
    languages.change(COMMAND, other.id(), volunteer, Set.of(), Set.of(Language.ARABIC));

    communes.revoke(COMMAND, town.id(), volunteer, Role.TRANSLATOR);
    communes.revoke(COMMAND, town.id(), volunteer, Role.TRANSLATOR);

    assertThat(languages.of(volunteer)).containsOnlyKeys(other.id());
    assertThat(saidInTheLog(volunteer)).containsExactlyInAnyOrder("uk", "ar", "");
    communes.grant(COMMAND, town.id(), volunteer, Role.TRANSLATOR);
    assertThat(desk.languages(taras)).containsExactly(Map.entry(town.id(), List.of()));
    communes.grant(COMMAND, other.id(), volunteer, Role.MODERATOR);
    communes.revoke(COMMAND, other.id(), volunteer, Role.MODERATOR);
    assertThat(languages.of(volunteer)).as("another role").containsOnlyKeys(other.id());
  }

  private List<String> saidInTheLog(StaffId volunteer) {
    return jdbc.sql(
            "SELECT JSON_VALUE(details, '$.languages') FROM audit_entry"
                + " WHERE subject = ? AND action = 'account.languages'")
        .param("staff:" + volunteer.value())
        .query(String.class)
        .list();
  }

  private Actor.Staff acting(StaffId volunteer) {
    return new Actor.Staff(volunteer, "Taras", false, Map.of(town.id(), Set.of(Role.TRANSLATOR)));
  }

  @Test
  void checkWhatSomebodyElseWrote() {
    save(aModeratorOf(town), "Більше лавок", 0);
    assertThat(open(taras).own()).isFalse();

    review(taras, 1);

    assertThat(open(taras).state()).contains(TranslationState.REVIEWED);
    assertThat(roleInTheLog("translation.reviewed")).isEqualTo("TRANSLATOR");
  }

  @Test
  void seeNothingThatWaitsNorWhatIsElsewhere() {
    IdeaId held = fixtures.aHeldIdea(town, aResident()).id();
    IdeaId foreign = fixtures.aPublishedIdea(fixtures.aTown(), aResident());

    assertThat(desk.newest(taras, town.id(), Language.UKRAINIAN))
        .extracting(draft -> draft.original().subject())
        .containsExactly(idea.value());
    for (IdeaId hidden : List.of(held, foreign)) {
      assertThatThrownBy(() -> desk.open(taras, "idea", hidden.value(), Language.UKRAINIAN))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void seeNothingOfAProjectThatWentBackToDraft() {
    editing.become(
        COMMAND,
        town.project().id(),
        editing.open(COMMAND, town.project().id()).version(),
        ProjectState.DRAFT);

    assertThat(desk.newest(taras, town.id(), Language.UKRAINIAN)).isEmpty();
    assertThatThrownBy(() -> open(taras)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void haveOnePlaceInTheMenu() {
    assertThat(entries)
        .filteredOn(entry -> entry.area() == NavigationEntry.Area.STAFF)
        .filteredOn(entry -> entry.visibleFor(taras))
        .extracting(NavigationEntry::path)
        .containsExactly("staff/translations");
  }

  @Test
  void areNamedAndDismissedByLeads() {
    Actor lead = aLeadOf(town);
    StaffId colleague = named(COMMAND, Role.MODERATOR);

    StaffId volunteer = named(lead, Role.TRANSLATOR);

    assertThat(authorities.rolesOf(volunteer))
        .containsExactly(Map.entry(town.id(), Set.of(Role.TRANSLATOR)));
    assertThat(accounts.list(lead, town.id()))
        .extracting(StaffSummary::id)
        .containsExactlyInAnyOrder(volunteer, taras.id());
    assertThatThrownBy(() -> named(lead, Role.MODERATOR)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> accounts.disable(lead, colleague))
        .isInstanceOf(NotFoundException.class);
    accounts.disable(lead, volunteer);
    assertThat(accounts.list(lead, town.id()))
        .filteredOn(it -> it.id().equals(volunteer))
        .extracting(StaffSummary::state)
        .containsExactly(StaffSummary.State.DISABLED);
  }

  @Test
  void areNoLongerTheLeadsOnceTheyDoMore() {
    Actor lead = aLeadOf(town);
    StaffId volunteer = named(lead, Role.TRANSLATOR);
    communes.grant(COMMAND, town.id(), volunteer, Role.MODERATOR);

    assertThat(accounts.list(lead, town.id()))
        .extracting(StaffSummary::id)
        .containsExactly(taras.id());
    assertThatThrownBy(() -> accounts.disable(lead, volunteer))
        .isInstanceOf(NotFoundException.class);
  }

  private StaffId named(Actor by, Role role) {
    String email = UUID.randomUUID() + "@stadt.example";
    NewStaff invited = new NewStaff(email, "Olena", Set.of(role), Language.UKRAINIAN);
    return accounts.create(by, town.id(), invited).staff();
  }

  private TranslationDraft open(Actor actor) {
    return desk.open(actor, "idea", idea.value(), Language.UKRAINIAN);
  }

  private void save(Actor actor, String text, long version) {
    Map<String, String> fields = Map.of("text", text, "title", text);
    desk.save(actor, "idea", idea.value(), Language.UKRAINIAN, fields, version);
  }

  private void review(Actor actor, long version) {
    desk.review(actor, "idea", idea.value(), Language.UKRAINIAN, version);
  }

  private String roleInTheLog(String action) {
    return jdbc.sql(
            "SELECT JSON_VALUE(details, '$.role') FROM audit_entry"
                + " WHERE subject = ? AND action = ? AND actor = ?")
        .params("idea:" + idea.value(), action, taras.auditName())
        .query(String.class)
        .single();
  }
}
