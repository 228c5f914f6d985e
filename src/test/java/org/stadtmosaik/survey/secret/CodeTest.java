package org.stadtmosaik.survey.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Handles;

/** Codes and receipts, however somebody types them. */
class CodeTest {

  @Test
  void readsACodeHoweverItIsTyped() {
    for (String typed :
        new String[] {
          "ABCD-EFGH-0123-4567",
          "abcdefgh01234567",
          "  abcd efgh  o1i3 4567 ".replace("i3", "23"),
          "ABCD–EFGH–0123–4567",
          "‏ABCD-EFGH-٠١٢٣-٤٥٦٧",
          "abcd-efgh-OL23-4567"
        }) {
      assertThat(Code.read(typed)).as(typed).contains(new Code("ABCDEFGH01234567"));
    }
  }

  @Test
  void readsNothingElse() {
    for (String typed :
        new String[] {
          "", "ABCD", "ABCD-EFGH-0123-4567-8", "ABCD-EFGH-0123-456U", "ABCD-EFGH-0123-456ß", "<x>"
        }) {
      assertThat(Code.read(typed)).as(typed).isEmpty();
    }
    assertThat(Code.read("A".repeat(1_000_000))).isEmpty();
  }

  @Test
  void groupsACodeByFour() {
    assertThat(new Code("ABCDEFGH01234567").grouped()).isEqualTo("ABCD-EFGH-0123-4567");
    assertThat(Code.read(Code.random().grouped())).isPresent();
  }

  @Test
  void makesNoCodeTwice() {
    Set<Code> codes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      codes.add(Code.random());
    }
    assertThat(codes).hasSize(100_000);
  }

  @Test
  void hashesAReceiptAsThePhoneDoes() {
    // SHA-256 of "stadtmosaik:response:v1:abcdefghjk:" and the bytes 00 01 … 13.
    Receipt receipt = Receipt.read("000G40R40M30E209185GR38E1W8124GK").orElseThrow();
    assertThat(receipt.bytes()).hasSize(20).startsWith(0, 1, 2, 3).endsWith(17, 18, 19);
    assertThat(Hash.ofReceipt("abcdefghjk", receipt))
        .isEqualTo(
            Hash.ofHex("7672196f67cbd2ae9b5967d105d83c57cd7cc4cd465f718216c69b6ab9114c80")
                .orElseThrow());
  }

  @Test
  void makesHandlesOfTenSymbols() {
    assertThat(Handles.next()).matches("[0-9a-hjkmnp-tv-z]{10}");
  }
}
