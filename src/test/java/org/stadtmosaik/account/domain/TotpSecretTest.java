package org.stadtmosaik.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpSecretTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
  private static final long STEP = 1_111_111_109L / 30;

  private final TotpSecret totp =
      new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @Test
  void givesTheCodesOfTheStandard() {
    // RFC 6238, appendix B, SHA-1, its last six digits.
    assertThat(totp.codeAt(Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(totp.codeAt(NOW)).isEqualTo("081804");
    assertThat(totp.codeAt(Instant.ofEpochSecond(2_000_000_000))).isEqualTo("279037");
  }

  @Test
  void acceptsTheStepBeforeAndTheStepAfter() {
    assertThat(totp.stepOf("081 804", NOW, 0)).hasValue(STEP);
    assertThat(totp.stepOf(totp.codeAt(NOW.minusSeconds(30)), NOW, 0)).hasValue(STEP - 1);
    assertThat(totp.stepOf(totp.codeAt(NOW.plusSeconds(30)), NOW, 0)).hasValue(STEP + 1);
    assertThat(totp.stepOf(totp.codeAt(NOW.minusSeconds(60)), NOW, 0)).isEmpty();
    assertThat(totp.stepOf(totp.codeAt(NOW.plusSeconds(60)), NOW, 0)).isEmpty();
  }

  @Test
  void refusesACodeThatWasUsed() {
    assertThat(totp.stepOf("081804", NOW, STEP)).isEmpty();
    assertThat(totp.stepOf("081804", NOW, STEP - 1)).hasValue(STEP);
  }

  @Test
  void refusesWhatIsNoCode() {
    assertThat(totp.stepOf("", NOW, 0)).isEmpty();
    assertThat(totp.stepOf("08180", NOW, 0)).isEmpty();
    assertThat(totp.stepOf("0818O4", NOW, 0)).isEmpty();
  }

  @Test
  void readsTheDigitsOfEveryScript() {
    for (String typed : new String[] {"٠٨١٨٠٤", "۰۸۱۸۰۴", "०८१८०४", "０８１８０４"}) {
      assertThat(totp.stepOf(typed, NOW, 0)).as(typed).hasValue(STEP);
    }
  }

  @Test
  void isWrittenAsAppsReadIt() {
    assertThat(totp.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    assertThat(totp.uri("Stadt Mosaik", "a@b.example"))
        .isEqualTo(
            "otpauth://totp/Stadt%20Mosaik:a%40b.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Stadt%20Mosaik");
  }

  @Test
  void readsWhatItWrote() {
    TotpSecret random = TotpSecret.random();

    assertThat(TotpSecret.read(random.typed()).bytes()).isEqualTo(random.bytes());
  }
}
