package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
@Import(AccountTestConfiguration.class)
class StaffSetupIT {

  private static final String PASSWORD = "Regen Tasse Mond Rad";

  @Autowired private StaffAccounts accounts;
  @Autowired private StaffSetup setup;
  @Autowired private StaffSignIn signIn;
  @Autowired private JdbcClient jdbc;
  @Autowired private AccountTestConfiguration.TestClock clock;
  @Autowired private AccountTestConfiguration.TestAuthorities authorities;

  private final CommuneId commune = new CommuneId(Ids.next());
  private final Actor administrator = administratorOf(commune);
  private final String email = "b" + UUID.randomUUID() + "@stadt.example";

  @Test
  void setsUpAnAccountOnceAndLetsItsOwnerSignIn() {
    Invitation invitation = accounts.create(administrator, commune, bo());
    Enrolment enrolment = setup.enrol();

    setup.complete(enrolment, form(enrolment, invitation.secret()));

    assertThat(signIn.attempt(email, PASSWORD, code(enrolment))).isEmpty();
    clock.advance(Duration.ofSeconds(30));
    assertThat(signIn.attempt(email, PASSWORD, code(enrolment)))
        .hasValueSatisfying(staff -> {
          assertThat(staff.id()).isEqualTo(invitation.staff());
          assertThat(staff.name()).isEqualTo("Bo Holm");
          assertThat(staff.operator()).isFalse();
        });
    assertRefused("secret", enrolment, form(enrolment, invitation.secret()));
  }

  @Test
  void keepsTheSecretsOutOfTheDatabase() {
    Invitation invitation = accounts.create(administrator, commune, bo());
    Enrolment enrolment = setup.enrol();

    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM staff_invitation WHERE secret_hash = ?")
                .param(invitation.secret())
                .query(Long.class)
                .single())
        .isZero();
    setup.complete(enrolment, form(enrolment, invitation.secret()));
    byte[] stored =
        jdbc.sql("SELECT totp_secret FROM staff WHERE email = ?")
            .param(email)
            .query((row, _) -> row.getBytes(1))
            .single();
    assertThat(stored).hasSize(48).isNotEqualTo(enrolment.totp().bytes());
  }

  @Test
  void refusesWhatDoesNotFitAndKeepsTheSecretUsable() {
    String secret = accounts.create(administrator, commune, bo()).secret();
    Enrolment enrolment = setup.enrol();
    String code = code(enrolment);

    assertRefused("secret", enrolment, new StaffSetup.Form("x", email, "Bo", PASSWORD, code));
    assertRefused(
        "email", enrolment, new StaffSetup.Form(secret, "c@stadt.example", "Bo", PASSWORD, code));
    assertRefused("name", enrolment, new StaffSetup.Form(secret, email, " ", PASSWORD, code));
    assertRefused("password", enrolment, new StaffSetup.Form(secret, email, "Bo", "kurz", code));
    assertRefused("code", enrolment, new StaffSetup.Form(secret, email, "Bo", PASSWORD, "12"));

    setup.complete(enrolment, form(enrolment, secret.toUpperCase(Locale.ROOT).replace("-", " ")));
  }

  @Test
  void refusesASecretAfterSevenDays() {
    String secret = accounts.create(administrator, commune, bo()).secret();
    clock.advance(Duration.ofDays(7));
    Enrolment enrolment = setup.enrol();

    assertRefused("secret", enrolment, form(enrolment, secret));
  }

  @Test
  void voidsAnInvitationByTheNextOne() {
    Invitation first = accounts.create(administrator, commune, bo());
    authorities.give(first.staff(), commune, Role.MODERATOR);
    Invitation second = accounts.invite(administrator, first.staff(), Language.GERMAN);
    Enrolment enrolment = setup.enrol();

    assertRefused("secret", enrolment, form(enrolment, first.secret()));
    setup.complete(enrolment, form(enrolment, second.secret()));
  }

  @Test
  void letsAdministratorsManageTheirOwnColleaguesOnly() {
    StaffId here = accounts.create(administrator, commune, bo()).staff();
    authorities.give(here, commune, Role.MODERATOR);
    CommuneId other = new CommuneId(Ids.next());
    Actor elsewhere = administratorOf(other);

    assertThatThrownBy(() -> accounts.invite(elsewhere, here, Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    authorities.give(here, other, Role.LEAD);
    assertThatThrownBy(() -> accounts.invite(administrator, here, Language.GERMAN))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> accounts.create(elsewhere, commune, bo()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> accounts.list(administrator, null))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> accounts.create(elsewhere, other, bo()))
        .isInstanceOf(ConflictException.class);
    assertThat(accounts.list(administrator, commune))
        .extracting(StaffSummary::email)
        .containsExactly(email);
  }

  @Test
  void makesTheFirstOperatorWithTheLatestSecretOnly() {
    jdbc.sql("UPDATE staff SET disabled = TRUE WHERE operator").update();
    String voided = accounts.inviteFirstOperator();
    String secret = accounts.inviteFirstOperator();
    Enrolment enrolment = setup.enrol();
    assertThat(accounts.operatorExists()).isFalse();

    assertRefused("secret", enrolment, form(enrolment, voided));
    setup.complete(enrolment, form(enrolment, secret));

    assertThat(accounts.operatorExists()).isTrue();
    assertThatThrownBy(accounts::inviteFirstOperator).isInstanceOf(ConflictException.class);
    clock.advance(Duration.ofSeconds(30));
    assertThat(signIn.attempt(email, PASSWORD, code(enrolment)).orElseThrow().operator()).isTrue();
  }

  private void assertRefused(String field, Enrolment enrolment, StaffSetup.Form form) {
    assertThatThrownBy(() -> setup.complete(enrolment, form))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  private StaffSetup.Form form(Enrolment enrolment, String secret) {
    return new StaffSetup.Form(secret, email, "Bo Holm", PASSWORD, code(enrolment));
  }

  private String code(Enrolment enrolment) {
    return enrolment.totp().codeAt(clock.instant());
  }

  private NewStaff bo() {
    return new NewStaff(email, "Bo Berg", Set.of(Role.MODERATOR), Language.GERMAN);
  }

  private static Actor administratorOf(CommuneId commune) {
    return new Actor.Staff(
        new StaffId(Ids.next()), "Ada", false, Map.of(commune, Set.of(Role.ADMINISTRATOR)));
  }
}
