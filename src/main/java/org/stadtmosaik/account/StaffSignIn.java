package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.account.domain.Passwords;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.StaffId;

/** Checks both factors of a member of staff together. */
@Service
public class StaffSignIn {

  /** Refusals are answered at a multiple of this, so that their time tells nothing. */
  private static final long ANSWER_GRID_NANOS = Duration.ofMillis(250).toNanos();

  private static final Actor PORTAL = new Actor.Command("sign-in");

  private final StaffRepository staff;
  private final StaffActors actors;
  private final Passwords passwords;
  private final StaffKey key;
  private final AuditLog audit;
  private final TransactionOperations transactions;
  private final Clock clock;

  StaffSignIn(
      StaffRepository staff,
      StaffActors actors,
      Passwords passwords,
      StaffKey key,
      AuditLog audit,
      TransactionOperations transactions,
      Clock clock) {
    this.staff = staff;
    this.actors = actors;
    this.passwords = passwords;
    this.key = key;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Who this is. The answer is the same, and takes the same time, whether the address is unknown, a
   * factor is wrong, or the account is locked.
   *
   * @param code six digits, which work once
   */
  public Optional<Actor.Staff> attempt(String email, String password, String code) {
    long begun = System.nanoTime();
    Optional<StaffMember> found =
        staff.findByEmail(StaffMember.normalised(email)).filter(StaffMember::canSignIn);
    boolean fits = passwords.fits(password, found.map(StaffMember::passwordHash).orElse(null));
    Optional<Actor.Staff> actor = found.flatMap(member -> decide(member.id(), fits, code));
    if (actor.isEmpty()) {
      LockSupport.parkNanos(ANSWER_GRID_NANOS - (System.nanoTime() - begun) % ANSWER_GRID_NANOS);
    }
    return actor;
  }

  /** What the session of somebody who has just signed in keeps. */
  public StaffPrincipal principal(StaffId signedIn) {
    return actors.principal(signedIn);
  }

  private Optional<Actor.Staff> decide(UUID id, boolean passwordFits, String code) {
    return transactions.execute(
        _ -> staff.lockById(id).flatMap(member -> check(member, passwordFits, code)));
  }

  private Optional<Actor.Staff> check(StaffMember member, boolean passwordFits, String code) {
    Instant now = clock.instant();
    if (!member.canSignIn() || member.isLockedAt(now)) {
      return Optional.empty();
    }
    OptionalLong step = member.totp(key.seal()).stepOf(code, now, member.lastTotpStep());
    String subject = "staff:" + member.id();
    if (passwordFits && step.isPresent()) {
      member.signedIn(step.getAsLong());
      Actor.Staff actor = actors.actor(member);
      audit.record(actor, null, "account.signedIn", subject, Map.of());
      return Optional.of(actor);
    }
    if (member.failed(now)) {
      audit.record(PORTAL, null, "account.locked", subject, Map.of());
    }
    return Optional.empty();
  }
}
