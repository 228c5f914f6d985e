package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** A lost factor, a second person, and a day to choose a new one. */
@PortalTest
class StaffRecoveryIT {

  private static final String REASON = "Handy im Bus verloren";
  private static final String NEW_PASSWORD = "Regen Tasse Mond Rad";

  @LocalServerPort private int port;
  @Autowired private DemoStaff demoStaff;
  @Autowired private StaffAccounts accounts;
  @Autowired private StaffRecovery recovery;
  @Autowired private StaffSetup setup;
  @Autowired private AuditLog audit;
  @Autowired private AccountTestConfiguration.TestClock clock;
  @Autowired private AccountTestConfiguration.TestAuthorities authorities;

  private final CommuneId commune = new CommuneId(Ids.next());
  private final String email = "r" + UUID.randomUUID() + "@stadt.example";
  private final Actor.Staff administrator = administratorOf(commune);
  private Browser signedIn;
  private StaffId id;
  private String password;

  @BeforeEach
  void aColleagueWhoIsSignedIn() {
    clock.advance(Duration.ofMinutes(1));
    id = demoStaff.ensure(email, "Bo Berg", false);
    password = account().password();
    authorities.give(id, commune, Role.MODERATOR);
    signedIn = new Browser(port);
    signedIn.signIn(email, password, account().code());
    assertThat(signedIn.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void endsSessionsAndTheLostPhoneAtOnceAndIsLoggedWithItsReason() {
    Invitation given = start(LostFactor.APP);

    assertThat(signedIn.actor()).isEqualTo("resident");
    clock.advance(Duration.ofSeconds(30));
    assertThat(canSignIn(password, account().code())).isFalse();
    assertThat(given.secret()).isNotEmpty();
    AuditEntry entry = audit.entries(administrator, commune, 0).entries().getFirst();
    assertThat(entry.action()).isEqualTo("account.recoveryStarted");
    assertThat(entry.actor()).isEqualTo("staff:" + administrator.id().value());
    assertThat(entry.details()).containsEntry("reason", REASON).containsEntry("lost", "APP");
    assertThat(accounts.list(administrator, commune))
        .singleElement()
        .satisfies(person -> {
          assertThat(person.state()).isEqualTo(StaffSummary.State.RENEWING);
          assertThat(person.invitedUntil()).isEqualTo(given.expires());
        });
  }

  @Test
  void renewsTheAppWithThePasswordThatIsLeft() {
    Invitation given = start(LostFactor.APP);
    Enrolment app = setup.enrol();
    assertThat(recovery.lost(given.secret(), email)).isEqualTo(LostFactor.APP);

    assertRefused("password", app, form(given, "not the password", code(app)));
    assertRefused("code", app, form(given, password, "000000"));
    recovery.complete(app, form(given, password, code(app)));

    clock.advance(Duration.ofSeconds(30));
    assertThat(canSignIn(password, account().code())).as("the lost phone").isFalse();
    assertThat(canSignIn(password, code(app))).isTrue();
    assertThat(signedIn.actor()).as("the session of before").isEqualTo("resident");
    assertRefused("secret", app, form(given, password, code(app)));
    assertThat(audit.entries(administrator, commune, 0).entries())
        .extracting(AuditEntry::action)
        .contains("account.recovered");
  }

  @Test
  void renewsThePasswordWithTheAppThatIsLeft() {
    Invitation given = start(LostFactor.PASSWORD);
    Enrolment unused = setup.enrol();
    clock.advance(Duration.ofSeconds(30));

    assertRefused("code", unused, form(given, NEW_PASSWORD, code(unused)));
    assertRefused("password", unused, form(given, "kurz", account().code()));
    recovery.complete(unused, form(given, NEW_PASSWORD, account().code()));

    clock.advance(Duration.ofSeconds(30));
    assertThat(canSignIn(password, account().code())).isFalse();
    assertThat(canSignIn(NEW_PASSWORD, account().code())).isTrue();
  }

  @Test
  void renewsBoth() {
    Invitation given = start(LostFactor.BOTH);
    Enrolment app = setup.enrol();
    recovery.complete(app, form(given, NEW_PASSWORD, code(app)));

    clock.advance(Duration.ofSeconds(30));
    assertThat(canSignIn(NEW_PASSWORD, code(app))).isTrue();
  }

  @Test
  void endsAfterADayAndStaysClosedUntilItIsStartedAgainOrTakenBack() {
    Invitation late = start(LostFactor.BOTH);
    clock.advance(Duration.ofHours(24));
    Enrolment app = setup.enrol();
    assertRefused("secret", app, form(late, NEW_PASSWORD, code(app)));
    assertThat(canSignIn(password, account().code())).isFalse();

    start(LostFactor.BOTH);
    accounts.revoke(administrator, id);
    assertThat(canSignIn(password, account().code())).isTrue();
  }

  @Test
  void locksWhoGuessesTheFactorThatIsLeft() {
    Invitation given = start(LostFactor.APP);
    Enrolment app = setup.enrol();
    for (int i = 0; i < 10; i++) {
      assertRefused("password", app, form(given, "guess " + i, code(app)));
    }
    assertRefused("secret", app, form(given, password, code(app)));

    clock.advance(Duration.ofMinutes(15));
    recovery.complete(app, form(given, password, code(app)));
  }

  @Test
  void takesASecondPersonOfTheSameCommuneAndAReason() {
    Actor self = new Actor.Staff(id, "Bo", false, Map.of(commune, Set.of(Role.ADMINISTRATOR)));
    Actor elsewhere = administratorOf(new CommuneId(Ids.next()));
    Actor operator = new Actor.Staff(new StaffId(Ids.next()), "Ona", true, Map.of());

    assertThatThrownBy(() -> start(self, REASON)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> start(elsewhere, REASON)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> start(administrator, "  hm "))
        .isInstanceOf(InvalidInputException.class);
    assertThat(signedIn.actor()).as("nothing has happened").isEqualTo("staff:" + id.value());

    start(operator, REASON);
    assertThat(signedIn.actor()).isEqualTo("resident");
  }

  @Test
  void isNotForAccountsThatWereNeverSetUpAndInvitationsAreNotForThoseThatAre() {
    StaffId invited =
        accounts
            .create(
                administrator,
                commune,
                new NewStaff("n" + email, "Neu", Set.of(Role.LEAD), Language.GERMAN))
            .staff();

    assertThatThrownBy(
            () -> recovery.start(administrator, invited, LostFactor.BOTH, REASON, Language.GERMAN))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> accounts.invite(administrator, id, Language.GERMAN))
        .isInstanceOf(ConflictException.class);
    assertThat(accounts.list(administrator, commune))
        .extracting(StaffSummary::state)
        .contains(StaffSummary.State.INVITED);
  }

  @Test
  void setsNoAccountUpWithASecretForRenewing() {
    Invitation given = start(LostFactor.APP);
    Enrolment app = setup.enrol();

    assertThatThrownBy(() ->
            setup.complete(
                app, new StaffSetup.Form(given.secret(), email, "Bo", NEW_PASSWORD, code(app))))
        .isInstanceOf(InvalidInputException.class);
  }

  private Invitation start(LostFactor lost) {
    return recovery.start(administrator, id, lost, REASON, Language.GERMAN);
  }

  private void start(Actor actor, String reason) {
    recovery.start(actor, id, LostFactor.APP, reason, Language.GERMAN);
  }

  private StaffRecovery.Form form(Invitation given, String typed, String code) {
    return new StaffRecovery.Form(given.secret(), " " + email, typed, code);
  }

  private void assertRefused(String field, Enrolment app, StaffRecovery.Form form) {
    assertThatThrownBy(() -> recovery.complete(app, form))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private boolean canSignIn(String typed, String code) {
    Browser fresh = new Browser(port);
    fresh.signIn(email, typed, code);
    return fresh.actor().startsWith("staff:");
  }

  private String code(Enrolment app) {
    return app.totp().codeAt(clock.instant());
  }

  private DemoStaff.Account account() {
    return demoStaff.all().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private static Actor.Staff administratorOf(CommuneId commune) {
    return new Actor.Staff(
        new StaffId(Ids.next()), "Ada", false, Map.of(commune, Set.of(Role.ADMINISTRATOR)));
  }
}
