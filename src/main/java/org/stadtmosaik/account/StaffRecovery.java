package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
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
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.StaffId;

/**
 * Helps staff who have lost a factor. It takes a second person, who says why; the lost factor stops
 * working at once, whoever has it, and every session of the account ends. The factor that is left
 * is asked for when the lost one is chosen anew.
 */
@Service
public class StaffRecovery {

  private static final int SHORTEST_REASON = 5;
  private static final int LONGEST_REASON = 300;
  private static final Actor SETUP = new Actor.Command("setup");

  private final StaffRepository staff;
  private final StaffInvitationRepository invitations;
  private final ManagedStaff managed;
  private final StaffSecrets secrets;
  private final StaffActors actors;
  private final Passwords passwords;
  private final StaffKey key;
  private final AuditLog audit;
  private final Clock clock;

  StaffRecovery(
      StaffRepository staff,
      StaffInvitationRepository invitations,
      ManagedStaff managed,
      StaffSecrets secrets,
      StaffActors actors,
      Passwords passwords,
      StaffKey key,
      AuditLog audit,
      Clock clock) {
    this.staff = staff;
    this.invitations = invitations;
    this.managed = managed;
    this.secrets = secrets;
    this.actors = actors;
    this.passwords = passwords;
    this.key = key;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets somebody choose a lost factor anew, within a day.
   *
   * @param reason 5 to 300 characters, which the log keeps
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such account, or the actor may
   *     not manage it
   * @throws ConflictException if it is the actor's own, is closed, or was never set up
   */
  @Transactional
  public Invitation start(
      Actor actor, StaffId id, LostFactor lost, String reason, Language language) {
    StaffMember member = managed.other(actor, id, "account.error.ownRecovery");
    String said = reason.strip();
    if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) {
      throw new InvalidInputException("reason", "account.error.reason");
    }
    if (member.disabled()) {
      throw new ConflictException("account.error.disabled");
    }
    if (!member.isSetUp()) {
      throw new ConflictException("account.error.notSetUp");
    }
    member.startRenewal(lost);
    Invitation given = secrets.give(member, lost, language);
    actors.forget(id);
    record(actor, member, "account.recoveryStarted", Map.of("lost", lost.name(), "reason", said));
    return given;
  }

  /**
   * What this secret lets its owner choose anew; uses nothing up.
   *
   * @throws InvalidInputException naming {@code secret} or {@code email}
   */
  @Transactional(readOnly = true)
  public LostFactor lost(String secret, String email) {
    StaffInvitation invitation =
        invitations
            .findById(OneTimeSecret.hash(secret))
            .filter(this::isValid)
            .orElseThrow(StaffRecovery::noSecret);
    return staff
        .findById(invitation.staff().orElseThrow())
        .filter(member -> isOwner(member, email))
        .flatMap(_ -> invitation.renews())
        .orElseThrow(() -> new InvalidInputException("email", "account.error.otherEmail"));
  }

  /**
   * What somebody types.
   *
   * @param password the new one, or the one they have if that was not lost
   * @param code six digits from the app that they have, or from the one that has scanned the
   *     enrolment
   */
  public record Form(String secret, String email, String password, String code) {

    /** Never what was typed: this ends up in logs. */
    @Override
    public String toString() {
      return "Form[…]";
    }
  }

  /**
   * Takes the new factor; the secret can't be used again. The factor that was not lost locks the
   * account when it is wrong too often.
   *
   * @throws InvalidInputException naming the field: {@code secret}, {@code email}, {@code password}
   *     or {@code code}
   */
  @Transactional(noRollbackFor = InvalidInputException.class)
  public void complete(Enrolment enrolment, Form form) {
    Instant now = clock.instant();
    StaffInvitation invitation =
        invitations
            .lockBySecretHash(OneTimeSecret.hash(form.secret()))
            .filter(this::isValid)
            .orElseThrow(StaffRecovery::noSecret);
    StaffMember member =
        staff
            .lockById(invitation.staff().orElseThrow())
            .filter(found -> isOwner(found, form.email()))
            .orElseThrow(() -> new InvalidInputException("email", "account.error.otherEmail"));
    if (member.isLockedAt(now)) {
      throw new InvalidInputException("secret", "account.error.locked");
    }
    LostFactor lost = invitation.renews().orElseThrow();
    renew(member, lost, enrolment, form, now);
    secrets.revoke(member);
    actors.forget(new StaffId(member.id()));
    record(SETUP, member, "account.recovered", Map.of("renewed", lost.name()));
  }

  private void renew(
      StaffMember member, LostFactor lost, Enrolment enrolment, Form form, Instant now) {
    if (lost.password()) {
      PasswordRules.objection(form.password(), member.email(), member.name())
          .ifPresent(objection -> {
            throw new InvalidInputException(
                "password", objection, PasswordRules.LEAST, PasswordRules.MOST);
          });
    } else if (!passwords.fits(form.password(), member.passwordHash())) {
      throw wrong(member, now, "password", "account.error.password");
    }
    long step =
        (lost.app() ? enrolment.totp() : member.totp(key.seal()))
            .stepOf(form.code(), now, lost.app() ? 0 : member.lastTotpStep())
            .orElseThrow(() ->
                lost.app()
                    ? new InvalidInputException("code", "account.error.code")
                    : wrong(member, now, "code", "account.error.code"));
    String hash = lost.password() ? passwords.hash(form.password()) : member.passwordHash();
    member.renewed(
        java.util.Objects.requireNonNull(hash),
        lost.app() ? enrolment.totp() : null,
        step,
        key.seal());
  }

  private static InvalidInputException wrong(
      StaffMember member, Instant now, String field, String sentence) {
    member.failed(now);
    return new InvalidInputException(field, sentence);
  }

  private boolean isValid(StaffInvitation invitation) {
    return invitation.isValidAt(clock.instant()) && invitation.renews().isPresent();
  }

  private static boolean isOwner(StaffMember member, String email) {
    return member.email().equals(StaffMember.normalised(email)) && !member.disabled();
  }

  private static InvalidInputException noSecret() {
    return new InvalidInputException("secret", "account.error.secret");
  }

  /** Into the log of each commune that the person works in, else into the portal's. */
  private void record(Actor actor, StaffMember member, String action, Map<String, String> details) {
    Set<CommuneId> communes = managed.communes(member);
    String subject = "staff:" + member.id();
    communes.forEach(commune -> audit.record(actor, commune, action, subject, details));
    if (communes.isEmpty()) {
      audit.record(actor, null, action, subject, details);
    }
  }
}
