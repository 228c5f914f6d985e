package org.stadtmosaik.account.domain.mailed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.Seal;
import org.stadtmosaik.account.domain.StaffKey;
import org.stadtmosaik.shared.HmacSha256;

/**
 * What addresses, codes and nonces are known by. Everything is an HMAC under a key derived from the
 * one in the data folder, because there are few addresses and few codes: without a key whoever has
 * the database could try them all. Whoever has the database <em>and</em> that key can try addresses
 * that they guess, and open what belongs to one that is right.
 */
@Component
public class MailKeys {

  private final StaffKey key;

  MailKeys(StaffKey key) {
    this.key = key;
  }

  byte[] addressTag(String address) {
    return mac("address", utf8(address));
  }

  /** For the secret of whoever has this address. */
  Seal addressSeal(String address) {
    return new Seal(mac("address seal", utf8(address)));
  }

  byte[] nonceHash(Nonce nonce) {
    return mac("nonce", nonce.bytes());
  }

  Seal nonceSeal(Nonce nonce) {
    return new Seal(mac("nonce seal", nonce.bytes()));
  }

  byte[] codeHash(Nonce nonce, MailCode code) {
    byte[] digits = utf8(code.digits());
    return mac(
        "code",
        ByteBuffer.allocate(nonce.bytes().length + digits.length)
            .put(nonce.bytes())
            .put(digits)
            .array());
  }

  private byte[] mac(String purpose, byte[] bytes) {
    return HmacSha256.of(key.derive("mail return/" + purpose), bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
