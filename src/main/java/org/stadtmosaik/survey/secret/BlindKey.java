package org.stadtmosaik.survey.secret;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Cipher;

/**
 * The private half of a key pair that signs what it cannot see: BlindSign of RFC 9474, variant
 * RSABSSA-SHA384-PSS-Deterministic, with RSA of 2048 bits.
 */
public final class BlindKey {

  private static final int BITS = 2048;

  private final RSAPrivateCrtKey key;
  private final RSAPublicKey publicKey;
  private final BigInteger modulus;

  private BlindKey(RSAPrivateCrtKey key, RSAPublicKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
    this.modulus = publicKey.getModulus();
  }

  /** A new pair; takes some tenths of a second. */
  public static BlindKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      return new BlindKey((RSAPrivateCrtKey) pair.getPrivate(), (RSAPublicKey) pair.getPublic());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }

  /**
   * @param pkcs8 as {@link #encoded()} gives it
   */
  public static BlindKey read(byte[] pkcs8, byte[] subjectPublicKeyInfo) {
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new BlindKey(
          (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
          (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a key of ours", e);
    }
  }

  /** The private half in PKCS #8. */
  public byte[] encoded() {
    return key.getEncoded();
  }

  /** The public half. */
  public SignatureCheck check() {
    return new SignatureCheck(publicKey);
  }

  /** Whether this can be signed: the right length, and a number below the modulus, but not 0. */
  public boolean takes(byte[] blinded) {
    BigInteger number = new BigInteger(1, blinded);
    return blinded.length == modulus.bitLength() / Byte.SIZE
        && number.signum() > 0
        && number.compareTo(modulus) < 0;
  }

  /**
   * The blind signature; the same each time for the same message. Java's own private operation is
   * used: it blinds once more with random numbers, so that how long it takes tells nothing of the
   * key. What comes out is checked, because a bit that flips in it would give a factor away.
   *
   * @throws IllegalArgumentException if this cannot be signed
   */
  public byte[] sign(byte[] blinded) {
    if (!takes(blinded)) {
      throw new IllegalArgumentException("not a blinded message for this key");
    }
    try {
      Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
      rsa.init(Cipher.DECRYPT_MODE, key);
      byte[] signature = rsa.doFinal(blinded);
      BigInteger back = new BigInteger(1, signature).modPow(publicKey.getPublicExponent(), modulus);
      if (!back.equals(new BigInteger(1, blinded))) {
        throw new IllegalStateException("the signature is wrong: broken hardware?");
      }
      return signature;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
  }
}
