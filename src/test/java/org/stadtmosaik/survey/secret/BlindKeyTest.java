package org.stadtmosaik.survey.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Signing unseen, against the vector of RFC 9474 and another implementation. */
class BlindKeyTest {

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final byte[] MESSAGE = "32 bytes".repeat(4).getBytes(StandardCharsets.US_ASCII);

  private final Properties vector = vector();

  @Test
  void givesTheBlindSignatureOfTheRfc() throws GeneralSecurityException {
    assertThat(ofRfc().sign(bytes("blinded_msg"))).isEqualTo(bytes("blind_sig"));
  }

  @Test
  void acceptsTheSignatureOfTheRfc() throws GeneralSecurityException {
    BigInteger unblinded = number("blind_sig").multiply(number("inv")).mod(modulus());
    assertThat(unblinded).isEqualTo(number("sig"));
    assertThat(ofRfc().check().isSigned(bytes("msg"), bytes("sig"))).isTrue();
  }

  @Test
  void refusesTheSignatureOfTheRfcForAnythingElse() throws GeneralSecurityException {
    SignatureCheck check = ofRfc().check();
    byte[] flipped = bytes("sig");
    flipped[100] ^= 1;
    assertThat(check.isSigned(bytes("msg"), flipped)).isFalse();
    assertThat(check.isSigned(MESSAGE, bytes("sig"))).isFalse();
    assertThat(check.isSigned(bytes("msg"), new byte[0])).isFalse();
    assertThat(check.isSigned(bytes("msg"), new byte[513])).isFalse();
  }

  @Test
  void signsWhatAnotherImplementationBlinds() {
    BlindKey key = BlindKey.generate();
    PhoneBlinding phone = PhoneBlinding.of(publicKey(key), MESSAGE);
    byte[] signature = phone.unblind(key.sign(phone.blinded()));
    assertThat(key.check().isSigned(MESSAGE, signature)).isTrue();
    assertThat(BlindKey.generate().check().isSigned(MESSAGE, signature)).isFalse();
  }

  @Test
  void givesTheSameSignatureForTheSameBlindedMessage() {
    BlindKey key = BlindKey.generate();
    byte[] blinded = PhoneBlinding.of(publicKey(key), MESSAGE).blinded();
    assertThat(key.sign(blinded)).isEqualTo(key.sign(blinded));
  }

  @Test
  void readsWhatItWrote() {
    BlindKey key = BlindKey.generate();
    BlindKey read = BlindKey.read(key.encoded(), key.check().encoded());
    byte[] blinded = PhoneBlinding.of(publicKey(key), MESSAGE).blinded();
    assertThat(read.sign(blinded)).isEqualTo(key.sign(blinded));
  }

  @Test
  void signsNothingThatIsNoBlindedMessage() {
    BlindKey key = BlindKey.generate();
    byte[] large = new byte[256];
    java.util.Arrays.fill(large, (byte) 0xff);
    for (byte[] wrong :
        new byte[][] {new byte[0], new byte[255], new byte[256], new byte[257], large}) {
      assertThat(key.takes(wrong)).isFalse();
      assertThatThrownBy(() -> key.sign(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String publicKey(BlindKey key) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(key.check().encoded());
  }

  private BlindKey ofRfc() throws GeneralSecurityException {
    BigInteger p = number("p");
    BigInteger q = number("q");
    BigInteger d = number("d");
    KeyFactory factory = KeyFactory.getInstance("RSA");
    return BlindKey.read(
        factory
            .generatePrivate(
                new RSAPrivateCrtKeySpec(
                    modulus(),
                    EXPONENT,
                    d,
                    p,
                    q,
                    d.mod(p.subtract(BigInteger.ONE)),
                    d.mod(q.subtract(BigInteger.ONE)),
                    q.modInverse(p)))
            .getEncoded(),
        factory.generatePublic(new RSAPublicKeySpec(modulus(), EXPONENT)).getEncoded());
  }

  private BigInteger modulus() {
    return number("p").multiply(number("q"));
  }

  private BigInteger number(String name) {
    return new BigInteger(1, bytes(name));
  }

  private byte[] bytes(String name) {
    return HexFormat.of().parseHex(vector.getProperty(name));
  }

  private static Properties vector() {
    try (InputStream in =
        BlindKeyTest.class.getResourceAsStream("/survey/rfc9474-pss-deterministic.properties")) {
      Properties vector = new Properties();
      vector.load(in);
      return vector;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
