package org.stadtmosaik.meeting.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Sha256;

/**
 * What stands in the address of a personal calendar. A device derives it from its secret, so that
 * it can always say it again; the database has its hash and, sealed under a key made of it
 * (AES-256-GCM, NIST SP 800-38D), which pseudonyms it stands for. So nothing but the token joins
 * them.
 *
 * @param text 32 characters, with 192 bits in them
 */
public record FeedToken(String text) {

  private static final int BYTES = 24;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int UUID_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * @param number which one of this device's: one that was revoked is followed by the next
   */
  public static FeedToken of(ResidentKey device, int number) {
    byte[] derived = device.derive("meeting feed/" + number);
    return new FeedToken(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derived, BYTES)));
  }

  public byte[] hash() {
    return Sha256.of("meeting feed hash/" + text);
  }

  /** Seals pseudonyms so that this token opens them. */
  public byte[] seal(Collection<UUID> pseudonyms) {
    ByteBuffer plain = ByteBuffer.allocate(pseudonyms.size() * UUID_BYTES);
    pseudonyms.forEach(
        id -> plain.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain.array());
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  public List<UUID> open(byte[] sealed) {
    ByteBuffer plain =
        ByteBuffer.wrap(
            cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length)));
    List<UUID> pseudonyms = new ArrayList<>();
    while (plain.hasRemaining()) {
      pseudonyms.add(new UUID(plain.getLong(), plain.getLong()));
    }
    return pseudonyms;
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    byte[] key = Sha256.of(("meeting feed key/" + text).getBytes(StandardCharsets.US_ASCII));
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open what was sealed under another token", e);
    }
  }

  @Override
  public String toString() {
    return "a calendar's token";
  }
}
