package org.stadtmosaik.account.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time secret, by its hash, that lets one account be set up. */
@Entity
@Table(name = "staff_invitation")
public class StaffInvitation {

  /** How long a secret can be used. */
  public static final Duration VALID = Duration.ofDays(7);

  @Id private String secretHash;
  private @Nullable UUID staffId;
  private Instant expiresAt;

  protected StaffInvitation() {}

  /**
   * @param staff whose account it sets up; {@code null} makes the first operator
   */
  public StaffInvitation(OneTimeSecret secret, @Nullable UUID staff, Instant now) {
    this.secretHash = secret.hash();
    this.staffId = staff;
    this.expiresAt = now.plus(VALID);
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
