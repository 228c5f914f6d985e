package org.stadtmosaik.survey.secret;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;

/** The public half: tells whether a signature is ours (RSASSA-PSS-VERIFY of RFC 8017). */
public final class SignatureCheck {

  /** The phone salts with as many bytes as the hash has. */
  private static final int SALT = 48;

  private static final PSSParameterSpec DETERMINISTIC =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, 1);

  private final RSAPublicKey key;

  SignatureCheck(RSAPublicKey key) {
    this.key = key;
  }

  /**
   * @param encoded a SubjectPublicKeyInfo with the plain RSA identifier, as browsers read it
   */
  public static SignatureCheck read(byte[] encoded) {
    try {
      return new SignatureCheck(
          (RSAPublicKey)
              KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("not a key of ours", e);
    }
  }

  /** Whether somebody who held the private half signed this, seen or unseen. */
  public boolean isSigned(byte[] message, byte[] signature) {
    try {
      Signature pss = Signature.getInstance("RSASSA-PSS");
      pss.setParameter(DETERMINISTIC);
      pss.initVerify(key);
      pss.update(message);
      return pss.verify(signature);
    } catch (SignatureException e) {
      // Of another length, or a number that is too large.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has RSASSA-PSS", e);
    }
  }

  /** As {@link #read} takes it. */
  public byte[] encoded() {
    return key.getEncoded();
  }
}
