package org.stadtmosaik.survey.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The phone's half of a blind signature: Blind and Finalize of RFC 9474, variant
 * RSABSSA-SHA384-PSS-Deterministic, for the demo's invented phones and those of the bench.
 */
public final class Blinding {

  private static final int HASH = 48;
  private static final int SALT = 48;
  private static final int LAST_BYTE = 0xbc;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final BigInteger modulus;
  private final BigInteger exponent;

  private Blinding(RSAPublicKey key) {
    modulus = key.getModulus();
    exponent = key.getPublicExponent();
  }

  /**
   * @param key SubjectPublicKeyInfo in base 64 for URLs, as the definition's envelope has it
   */
  public static Blinding of(String key) {
    try {
      byte[] encoded = Base64.getUrlDecoder().decode(key);
      return new Blinding(
          (RSAPublicKey)
              KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not an RSA key", e);
    }
  }

  /**
   * A message that the server can sign and not read.
   *
   * @param message base 64 for URLs
   */
  public record Blinded(String message, BigInteger inverse) {}

  /** Blinds the key of a response. */
  public Blinded blind(byte[] message) {
    BigInteger encoded = new BigInteger(1, encode(message));
    BigInteger factor;
    do {
      factor = new BigInteger(modulus.bitLength(), RANDOM);
    } while (factor.signum() == 0
        || factor.compareTo(modulus) >= 0
        || !factor.gcd(modulus).equals(BigInteger.ONE));
    BigInteger blinded = encoded.multiply(factor.modPow(exponent, modulus)).mod(modulus);
    return new Blinded(text(blinded), factor.modInverse(modulus));
  }

  /** The signature over the message itself, in base 64 for URLs. */
  public String finish(String signed, BigInteger inverse) {
    BigInteger number = new BigInteger(1, Base64.getUrlDecoder().decode(signed));
    return text(number.multiply(inverse).mod(modulus));
  }

  private String text(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int length = (modulus.bitLength() + 7) / 8;
    byte[] fixed = new byte[length];
    int taken = Math.min(bytes.length, length);
    System.arraycopy(bytes, bytes.length - taken, fixed, length - taken, taken);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
  }

  /** EMSA-PSS-ENCODE of RFC 8017, section 9.1.1, with a random salt. */
  private byte[] encode(byte[] message) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    int bits = modulus.bitLength() - 1;
    byte[] encoded = new byte[(bits + 7) / 8];
    MessageDigest sha = sha384();
    byte[] inner = sha.digest(message);
    sha.update(new byte[8]);
    sha.update(inner);
    byte[] hash = sha.digest(salt);
    int block = encoded.length - HASH - 1;
    encoded[block - SALT - 1] = 1;
    System.arraycopy(salt, 0, encoded, block - SALT, SALT);
    byte[] mask = mask(hash, block);
    for (int i = 0; i < block; i++) {
      encoded[i] ^= mask[i];
    }
    encoded[0] &= (byte) (0xff >> 8 * encoded.length - bits);
    System.arraycopy(hash, 0, encoded, block, HASH);
    encoded[encoded.length - 1] = (byte) LAST_BYTE;
    return encoded;
  }

  /** MGF1 of RFC 8017, appendix B.2.1. */
  private static byte[] mask(byte[] seed, int length) {
    byte[] mask = new byte[length];
    MessageDigest sha = sha384();
    for (int counter = 0; counter * HASH < length; counter++) {
      sha.update(seed);
      byte[] part =
          sha.digest(
              new byte[] {
                (byte) (counter >> 24),
                (byte) (counter >> 16),
                (byte) (counter >> 8),
                (byte) counter
              });
      int at = counter * HASH;
      System.arraycopy(Arrays.copyOf(part, HASH), 0, mask, at, Math.min(HASH, length - at));
    }
    return mask;
  }

  private static MessageDigest sha384() {
    try {
      return MessageDigest.getInstance("SHA-384");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-384", e);
    }
  }
}
