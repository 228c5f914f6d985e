package org.stadtmosaik.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.account.domain.DemoCredentials;
import org.stadtmosaik.account.domain.OneTimeSecret;
import org.stadtmosaik.account.domain.Passwords;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.account.domain.StaffMember;
import org.stadtmosaik.account.domain.StaffRepository;
import org.stadtmosaik.account.domain.TotpSecret;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.StaffId;

/** Accounts for trying the portal out. With them it starts on a loopback address only. */
@Service
public class DemoStaff {

  private final StaffRepository staff;
  private final Passwords passwords;
  private final StaffKey key;
  private final DemoCredentials credentials;
  private final Clock clock;

  DemoStaff(
      StaffRepository staff, Passwords passwords, StaffKey key, PortalPlace place, Clock clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.key = key;
    this.credentials = new DemoCredentials(place.data().resolve(DemoCredentials.NAME));
    this.clock = clock;
  }

  /**
   * Makes a demo account unless it exists. Its random password and its code secret are written to
   * the data folder.
   *
   * @throws ConflictException if the address belongs to an account that is not for demonstration
   */
  @Transactional
  public StaffId ensure(String email, String name, boolean operator) {
    StaffDetails details = StaffDetails.of(email, name);
    Optional<DemoCredentials.Account> written = credentials.of(details.email());
    Optional<StaffMember> found = staff.findByEmail(details.email());
    if (found.isPresent() && !found.get().demo()) {
      throw new ConflictException("account.error.emailTaken");
    }
    if (found.isPresent() && written.isPresent()) {
      return new StaffId(found.get().id());
    }
    DemoCredentials.Account account = written.orElseGet(() -> newAccount(details));
    StaffMember member =
        found.orElseGet(() ->
            staff.save(
                new StaffMember(
                    Ids.next(), details.email(), details.name(), operator, clock.instant())));
    member.markAsDemo();
    String hash = passwords.hash(account.password());
    member.setUp(details.name(), hash, account.totp(), 0, key.seal());
    return new StaffId(member.id());
  }

  /**
   * How to sign in with a demo account now.
   *
   * @param code six digits
   * @param seconds for which the code is the current one
   */
  public record Account(String name, String email, String password, String code, long seconds) {

    /** Never the password: this ends up in logs. */
    @Override
    public String toString() {
      return "Account[" + email + "]";
    }
  }

  /** Whether there is a demo account that can sign in. */
  @Transactional(readOnly = true)
  public boolean exists() {
    return staff.existsByDemoTrueAndDisabledFalse();
  }

  /** Those that the data folder's file tells of. */
  public List<Account> all() {
    Instant now = clock.instant();
    long left = TotpSecret.STEP_SECONDS - now.getEpochSecond() % TotpSecret.STEP_SECONDS;
    return credentials.all().stream()
        .map(account ->
            new Account(
                account.name(),
                account.email(),
                account.password(),
                account.totp().codeAt(now),
                left))
        .toList();
  }

  private DemoCredentials.Account newAccount(StaffDetails details) {
    DemoCredentials.Account account =
        new DemoCredentials.Account(
            details.email(), OneTimeSecret.random().text(), TotpSecret.random(), details.name());
    credentials.add(account);
    return account;
  }
}
