package org.stadtmosaik.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/**
 * A member of staff in a list.
 *
 * @param roles in the commune whose list it is; empty in the portal's list
 * @param languages into which they translate as a volunteer in that commune
 * @param createdAt when they were first invited
 * @param invitedUntil when the secret that they were given stops working; {@code null} without one
 */
public record StaffSummary(
    StaffId id,
    String name,
    String email,
    State state,
    boolean operator,
    boolean demo,
    Set<Role> roles,
    Set<Language> languages,
    Instant createdAt,
    @Nullable Instant invitedUntil) {

  /** What can be done with the account. */
  public enum State {
    /** Waits for its owner to choose a password. */
    INVITED,
    ACTIVE,
    /** Chooses a lost factor anew. */
    RENEWING,
    /** Too many attempts went wrong; ends by itself. */
    LOCKED,
    /** Can't be used any more. */
    DISABLED
  }
}
