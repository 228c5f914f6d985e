package org.stadtmosaik.survey.secret;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.engines.RSABlindingEngine;
import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;

/**
 * Blind and Finalize of RFC 9474 as a phone does them, by an implementation that is not ours: PSS
 * and blinding of Bouncy Castle.
 */
public final class PhoneBlinding {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 48;

  private final RSAKeyParameters key;
  private final BigInteger factor;
  private final byte[] blinded;

  private PhoneBlinding(RSAKeyParameters key, byte[] message) {
    this.key = key;
    this.factor = factor(key.getModulus());
    this.blinded = blind(message);
  }

  /**
   * @param publicKey SubjectPublicKeyInfo in base 64 for URLs, as the portal gives it
   */
  public static PhoneBlinding of(String publicKey, byte[] message) {
    try {
      RSAPublicKey key =
          (RSAPublicKey)
              KeyFactory.getInstance("RSA")
                  .generatePublic(new X509EncodedKeySpec(Base64.getUrlDecoder().decode(publicKey)));
      return new PhoneBlinding(
          new RSAKeyParameters(false, key.getModulus(), key.getPublicExponent()), message);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the portal gets to see. */
  public byte[] blinded() {
    return blinded.clone();
  }

  /** The same in base 64 for URLs. */
  public String blindedText() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(blinded);
  }

  /** The signature that the portal has never seen. */
  public byte[] unblind(byte[] blindSignature) {
    RSABlindingEngine engine = new RSABlindingEngine();
    engine.init(false, new RSABlindingParameters(key, factor));
    byte[] signature = engine.processBlock(blindSignature, 0, blindSignature.length);
    // Bouncy Castle leaves out zeros at the front; a signature is as long as the key.
    byte[] whole = new byte[blindSignature.length];
    System.arraycopy(signature, 0, whole, whole.length - signature.length, signature.length);
    return whole;
  }

  /** The same, both in base 64 for URLs. */
  public String unblind(String blindSignature) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(unblind(Base64.getUrlDecoder().decode(blindSignature)));
  }

  private byte[] blind(byte[] message) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    PSSSigner pss = new PSSSigner(new RSABlindingEngine(), new SHA384Digest(), salt);
    pss.init(true, new RSABlindingParameters(key, factor));
    pss.update(message, 0, message.length);
    try {
      return pss.generateSignature();
    } catch (org.bouncycastle.crypto.CryptoException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger factor(BigInteger modulus) {
    BigInteger factor;
    do {
      factor = new BigInteger(modulus.bitLength() - 1, RANDOM);
    } while (factor.signum() == 0 || !factor.gcd(modulus).equals(BigInteger.ONE));
    return factor;
  }
}
