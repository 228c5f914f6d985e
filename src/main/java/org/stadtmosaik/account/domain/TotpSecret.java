package org.stadtmosaik.account.domain;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.stadtmosaik.shared.Digits;

/**
 * What a member of staff's authenticator app and the portal share: 20 random bytes. Codes follow
 * RFC 6238 with SHA-1, six digits and steps of 30 seconds, which every app understands.
 */
public final class TotpSecret {

  /** The secret's length, as RFC 4226 recommends for SHA-1. */
  public static final int BYTES = 20;

  /** How long a code is the current one. */
  public static final int STEP_SECONDS = 30;

  private static final int TOLERATED_STEPS = 1;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();

  private final byte[] secret;

  /**
   * @throws IllegalArgumentException if the secret is not {@value #BYTES} bytes long
   */
  public TotpSecret(byte[] secret) {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("a code secret has " + BYTES + " bytes");
    }
    this.secret = secret.clone();
  }

  public static TotpSecret random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new TotpSecret(bytes);
  }

  /**
   * The reverse of {@link #typed()}.
   *
   * @throws IllegalArgumentException if it is not a secret of this length
   */
  public static TotpSecret read(String typed) {
    String symbols = typed.replace(" ", "");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int count = 0;
    for (char symbol : symbols.toCharArray()) {
      bits = bits << 5 | BASE32.indexOf(symbol);
      count += 5;
      if (count >= Byte.SIZE) {
        count -= Byte.SIZE;
        bytes.write(bits >> count);
        bits &= (1 << count) - 1;
      }
    }
    return new TotpSecret(bytes.toByteArray());
  }

  /** Six digits for this moment. */
  public String codeAt(Instant moment) {
    return code(stepAt(moment));
  }

  /**
   * The step that a code belongs to, if it is this moment's or a neighbour's and later than the
   * last one used: a code works once.
   *
   * @param typed six digits of any script; spaces and marks of direction are ignored
   * @param lastUsedStep 0 if there was none
   */
  public OptionalLong stepOf(String typed, Instant moment, long lastUsedStep) {
    byte[] digits =
        Digits.toAscii(typed).replaceAll("[\\s\\p{Cf}]", "").getBytes(StandardCharsets.UTF_8);
    long now = stepAt(moment);
    OptionalLong found = OptionalLong.empty();
    for (long step = now - TOLERATED_STEPS; step <= now + TOLERATED_STEPS; step++) {
      byte[] expected = code(step).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(expected, digits) && step > lastUsedStep) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** For typing into an app: RFC 4648 base 32 in groups of four. */
  public String typed() {
    return base32().replaceAll("(.{4})(?!$)", "$1 ");
  }

  /** For the QR image, in the key URI format that authenticator apps read. */
  public String uri(String issuer, String email) {
    String label = encoded(issuer) + ":" + encoded(email);
    return "otpauth://totp/" + label + "?secret=" + base32() + "&issuer=" + encoded(issuer);
  }

  public byte[] bytes() {
    return secret.clone();
  }

  /** Never the secret: this ends up in logs. */
  @Override
  public String toString() {
    return "TotpSecret[…]";
  }

  private static long stepAt(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
  }

  private String code(long step) {
    try {
      SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA1");
      return GENERATOR.generateOneTimePasswordString(key, step, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("any bytes are a key for HmacSHA1", e);
    }
  }

  private String base32() {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < BYTES * Byte.SIZE; bit += 5) {
      int pair = (secret[bit / 8] & 0xff) << 8;
      pair |= bit / 8 + 1 < BYTES ? secret[bit / 8 + 1] & 0xff : 0;
      text.append(BASE32.charAt(pair >> (11 - bit % 8) & 31));
    }
    return text.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
