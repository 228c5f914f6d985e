package org.stadtmosaik.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.ResidentKey;

class RecoveryCodeTest {

  private final ResidentKey key = key(1);

  @Test
  void isTheSameWheneverItIsShown() {
    assertThat(RecoveryCode.of(key)).isEqualTo(RecoveryCode.of(key(1)));
    assertThat(RecoveryCode.of(key)).isNotEqualTo(RecoveryCode.of(key(2)));
  }

  @Test
  void holdsTwentySymbolsInGroupsOfFive() {
    assertThat(RecoveryCode.of(key).grouped())
        .matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}");
  }

  @Test
  void usesTheFirstHundredBitsOfWhatIsDerived() {
    byte[] derived = key.derive("recovery-code");
    String first = RecoveryCode.of(key).symbols().substring(0, 1);

    assertThat("0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(first))
        .isEqualTo((derived[0] & 0xff) >> 3);
  }

  @Test
  void isReadHoweverItWasCopied() {
    RecoveryCode code = new RecoveryCode("AB1DE0GHJKMNPQRSTVWX");

    assertThat(RecoveryCode.read("ab1de-0ghjk-mnpqr-stvwx")).contains(code);
    assertThat(RecoveryCode.read(" AbIdE OGHJK mnpqr\tstvwx ")).contains(code);
    assertThat(RecoveryCode.read("ablde–oghjk–mnpqr–stvwx")).contains(code);
  }

  @Test
  void isNotReadFromSomethingElse() {
    assertThat(RecoveryCode.read("AB1DE-0GHJK-MNPQR-STVW")).isEmpty();
    assertThat(RecoveryCode.read("AB1DE-0GHJK-MNPQR-STVWU")).isEmpty();
    assertThat(RecoveryCode.read("")).isEmpty();
  }

  @Test
  void opensWhatWasSealedUnderItAndNothingElse() {
    RecoveryCode code = RecoveryCode.of(key);
    byte[] sealed = Recoveries.sealed(key, code);

    assertThat(sealed).hasSize(60);
    assertThat(Recoveries.opened(sealed, code)).isEqualTo(key);
    assertThatThrownBy(() -> Recoveries.opened(sealed, RecoveryCode.of(key(2))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void sealedBytesShowNothingOfTheSecret() {
    byte[] once = Recoveries.sealed(key, RecoveryCode.of(key));
    byte[] again = Recoveries.sealed(key, RecoveryCode.of(key));

    assertThat(once).isNotEqualTo(again);
    assertThat(HexFormat.of().formatHex(once)).doesNotContain("01010101");
  }

  @Test
  void neverShowsItselfInALog() {
    assertThat(RecoveryCode.of(key)).hasToString("RecoveryCode[…]");
  }

  private static ResidentKey key(int fill) {
    byte[] secret = new byte[ResidentKey.BYTES];
    Arrays.fill(secret, (byte) fill);
    return new ResidentKey(secret);
  }
}
