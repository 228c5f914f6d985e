package org.stadtmosaik.account.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.account.LostFactor;

/** Somebody who works with the portal: their two factors, and how often these went wrong. */
@Entity
@Table(name = "staff")
public class StaffMember {

  @Id private UUID id;
  private String email;
  private String name;
  private @Nullable String passwordHash;

  @Column(name = "totp_secret")
  private byte @Nullable [] sealedTotp;

  private long lastTotpStep;
  private int failedAttempts;
  private @Nullable Instant lockedUntil;
  private boolean operator;
  private boolean demo;
  private boolean disabled;
  private int sessions;

  @Enumerated(EnumType.STRING)
  private @Nullable LostFactor renewal;

  private Instant createdAt;

  protected StaffMember() {}

  /** Somebody who has been invited and has neither password nor code yet. */
  public StaffMember(UUID id, String email, String name, boolean operator, Instant now) {
    this.id = id;
    this.email = normalised(email);
    this.name = name.strip();
    this.operator = operator;
    this.createdAt = now;
  }

  /** The form in which an address is stored and compared. */
  public static String normalised(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** Both factors are chosen anew; a lock ends. */
  public void setUp(String name, String passwordHash, TotpSecret totp, long usedStep, Seal seal) {
    this.name = name.strip();
    this.passwordHash = passwordHash;
    this.sealedTotp = seal.seal(totp.bytes(), context());
    this.lastTotpStep = usedStep;
    this.failedAttempts = 0;
    this.lockedUntil = null;
    this.renewal = null;
    this.sessions++;
  }

  /** A factor is lost: until a new one is chosen neither works, and whoever is signed in is out. */
  public void startRenewal(LostFactor lost) {
    renewal = lost;
    sessions++;
  }

  /** The factors are as before. */
  public void cancelRenewal() {
    renewal = null;
  }

  /**
   * A lost factor was chosen anew.
   *
   * @param app the new secret; {@code null} if the app was not lost
   */
  public void renewed(String hash, @Nullable TotpSecret app, long usedStep, Seal seal) {
    passwordHash = hash;
    if (app != null) {
      sealedTotp = seal.seal(app.bytes(), context());
    }
    lastTotpStep = usedStep;
    failedAttempts = 0;
    lockedUntil = null;
    renewal = null;
    sessions++;
  }

  public TotpSecret totp(Seal seal) {
    if (sealedTotp == null) {
      throw new IllegalStateException("this account has not been set up");
    }
    return new TotpSecret(seal.open(sealedTotp, context()));
  }

  public boolean canSignIn() {
    return passwordHash != null && sealedTotp != null && !disabled && renewal == null;
  }

  public boolean isSetUp() {
    return passwordHash != null;
  }

  public boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** Both factors were right; the code's step can't be used again. */
  public void signedIn(long totpStep) {
    lastTotpStep = totpStep;
    failedAttempts = 0;
    lockedUntil = null;
  }

  /**
   * A factor was wrong.
   *
   * @return whether this attempt locks the account
   */
  public boolean failed(Instant now) {
    failedAttempts++;
    LockOut.after(failedAttempts).ifPresent(pause -> lockedUntil = now.plus(pause));
    return isLockedAt(now);
  }

  public void disable() {
    disabled = true;
  }

  public void markAsDemo() {
    demo = true;
  }

  private byte[] context() {
    return id.toString().getBytes(StandardCharsets.US_ASCII);
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  /** Counts up whenever all sessions of the account end. */
  public int sessions() {
    return sessions;
  }

  public boolean isRenewing() {
    return renewal != null;
  }

  public @Nullable String passwordHash() {
    return passwordHash;
  }

  public long lastTotpStep() {
    return lastTotpStep;
  }

  public boolean operator() {
    return operator;
  }

  public boolean demo() {
    return demo;
  }

  public boolean disabled() {
    return disabled;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
