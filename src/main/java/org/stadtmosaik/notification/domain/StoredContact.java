package org.stadtmosaik.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A row of the contacts.
 *
 * @param addressMark of address and project together; {@code null} without an address
 * @param mails whether mails are wanted, if there is an address
 */
public record StoredContact(
    UUID recipient,
    UUID project,
    @Nullable UUID owner,
    Language language,
    byte[] sealed,
    byte @Nullable [] addressMark,
    byte[] stopHash,
    boolean mails,
    Instant keptAt) {

  @Override
  public String toString() {
    return "contact of " + recipient;
  }
}
