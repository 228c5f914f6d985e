package org.stadtmosaik.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.notification.ContactKeys;
import org.stadtmosaik.notification.RecipientId;

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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.derive("contact mark"), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static byte[] bytes(RecipientId whose) {
    return ByteBuffer.allocate(16)
        .putLong(whose.value().getMostSignificantBits())
        .putLong(whose.value().getLeastSignificantBits())
        .array();
  }
}
