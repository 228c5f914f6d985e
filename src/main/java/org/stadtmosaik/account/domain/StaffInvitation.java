package org.stadtmosaik.account.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.account.LostFactor;

/** A one-time secret, by its hash, that lets one account be set up or renewed. */
@Entity
@Table(name = "staff_invitation")
public class StaffInvitation {

  /** How long a secret can be used. */
  public static final Duration VALID = Duration.ofDays(7);

  /** The same for renewing a lost factor, which nobody waits a week with. */
  public static final Duration RENEWAL_VALID = Duration.ofHours(24);

  @Id private String secretHash;
  private @Nullable UUID staffId;
  private Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private @Nullable LostFactor renews;

  protected StaffInvitation() {}

  /**
   * @param staff whose account it sets up; {@code null} makes the first operator
   */
  public StaffInvitation(OneTimeSecret secret, @Nullable UUID staff, Instant now) {
    this(secret, staff, null, now);
  }

  /**
   * @param renews what its owner has lost; {@code null} sets an account up
   */
  public StaffInvitation(
      OneTimeSecret secret, @Nullable UUID staff, @Nullable LostFactor renews, Instant now) {
    this.secretHash = secret.hash();
    this.staffId = staff;
    this.renews = renews;
    this.expiresAt = now.plus(renews == null ? VALID : RENEWAL_VALID);
  }

  public Optional<LostFactor> renews() {
    return Optional.ofNullable(renews);
  }

  public Optional<UUID> staff() {
    return Optional.ofNullable(staffId);
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean isValidAt(Instant now) {
    return now.isBefore(expiresAt);
  }
}
