package org.stadtmosaik.account;

import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.notification.ContactKeys;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.HmacSha256;

/** Addresses of people who take part lie under the key in the data folder, as staff's codes do. */
@Component
class ContactSealing implements ContactKeys {

  private static final String PURPOSE = "contact";

  private final PortalSeals seals;
  private final StaffKey key;

  ContactSealing(PortalSeals seals, StaffKey key) {
    this.seals = seals;
    this.key = key;
  }

  @Override
  public byte[] seal(byte[] plain, RecipientId whose) {
    return seals.seal(PURPOSE, plain, bytes(whose));
  }

  @Override
  public byte[] open(byte[] sealed, RecipientId whose) {
    return seals.open(PURPOSE, sealed, bytes(whose));
  }

  @Override
  public byte[] mark(String text) {
    return HmacSha256.of(key.derive("contact mark"), text);
  }

  private static byte[] bytes(RecipientId whose) {
    return ByteBuffer.allocate(16)
        .putLong(whose.value().getMostSignificantBits())
        .putLong(whose.value().getLeastSignificantBits())
        .array();
  }
}
