package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.OneTimeSecret;
import org.stadtmosaik.account.domain.PasswordRules;
import org.stadtmosaik.account.domain.Passwords;
import org.stadtmosaik.account.domain.StaffInvitation;
import org.stadtmosaik.account.domain.StaffInvitationRepository;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.account.domain.TotpSecret;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;

/** Setting up an account with a one-time secret: name, password, authenticator app. */
@Service
public class StaffSetup {

  /** In characters. */
  public static final int LEAST_PASSWORD = PasswordRules.LEAST;

  private final StaffRepository staff;
  private final StaffInvitationRepository invitations;
  private final Passwords passwords;
  private final StaffKey key;
  private final AuditLog audit;
  private final Clock clock;

  StaffSetup(
      StaffRepository staff,
      StaffInvitationRepository invitations,
      Passwords passwords,
      StaffKey key,
      AuditLog audit,
      Clock clock) {
    this.staff = staff;
    this.invitations = invitations;
    this.passwords = passwords;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What somebody types to set up their account.
   *
   * @param secret the one-time secret
   * @param email the address that was invited; the first operator chooses one
   * @param name at most 120 characters
   * @param password 12 to 200 characters
   * @param code six digits from the app that has scanned the enrolment
   */
  public record Form(String secret, String email, String name, String password, String code) {

    /** Never what was typed: this ends up in logs. */
    @Override
    public String toString() {
      return "Form[…]";
    }
  }

  /** A new secret for an authenticator app. It counts once {@link #complete} has taken it. */
  public Enrolment enrol() {
    return new Enrolment(TotpSecret.random());
  }

  /**
   * Sets the account up; the one-time secret can't be used again, nor can the code.
   *
   * @throws InvalidInputException naming the field: {@code secret}, {@code email}, {@code name},
   *     {@code password} or {@code code}
   */
  @Transactional
  public void complete(Enrolment enrolment, Form form) {
    Instant now = clock.instant();
    StaffInvitation invitation =
        invitations
            .lockBySecretHash(OneTimeSecret.hash(form.secret()))
            .filter(found -> found.isValidAt(now) && found.renews().isEmpty())
            .orElseThrow(() -> new InvalidInputException("secret", "account.error.secret"));
    StaffDetails details = StaffDetails.of(form.email(), form.name());
    PasswordRules.objection(form.password(), details.email(), details.name())
        .ifPresent(objection -> refusePassword(objection));
    long step =
        enrolment
            .totp()
            .stepOf(form.code(), now, 0)
            .orElseThrow(() -> new InvalidInputException("code", "account.error.code"));
    StaffMember member = member(invitation, details, now);
    member.setUp(
        details.name(), passwords.hash(form.password()), enrolment.totp(), step, key.seal());
    useUp(member);
    audit.record(
        new Actor.Command("setup"), null, "account.setUp", "staff:" + member.id(), Map.of());
  }

  private static void refusePassword(String objection) {
    throw new InvalidInputException("password", objection, PasswordRules.LEAST, PasswordRules.MOST);
  }

  private StaffMember member(StaffInvitation invitation, StaffDetails details, Instant now) {
    Optional<UUID> invited = invitation.staff();
    if (invited.isPresent()) {
      return staff
          .lockById(invited.get())
          .filter(member -> member.email().equals(details.email()) && !member.disabled())
          .orElseThrow(() -> new InvalidInputException("email", "account.error.otherEmail"));
    }
    if (staff.existsByOperatorTrueAndDisabledFalseAndPasswordHashNotNull()) {
      throw new ConflictException("account.error.operatorExists");
    }
    if (staff.findByEmail(details.email()).isPresent()) {
      throw new ConflictException("account.error.emailTaken");
    }
    return staff.save(new StaffMember(Ids.next(), details.email(), details.name(), true, now));
  }

  private void useUp(StaffMember member) {
    invitations.deleteOf(member.id());
    if (member.operator()) {
      invitations.deleteOfFirstOperator();
    }
  }
}
