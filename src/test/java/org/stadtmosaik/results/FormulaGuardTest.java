package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

  /** Written anew here, so that a gap in the guard's own idea of a formula shows. */
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}\"]*[=+\\-@＝＋－＠﹦﹢﹣﹫−]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+49",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        " =1",
        "\"=1",
        " \" =1",
        "＝1",
        "－1",
        "\u200b=1",
        "\ufeff=1",
        "\u00a0-1",
        "\u0000=1",
        "'=1",
        "''=1",
        "“=1"
      })
  void putsAnApostropheBeforeWhatCouldBeAFormula(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
    assertThat(FormulaGuard.undo("'" + text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "'", "'a", "''", "a=b", "mail@example.org", "a-b", "1-2", " a", "'s -x"})
  void leavesOtherTextsAlone(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
    assertThat(FormulaGuard.undo(text)).isEqualTo(text);
  }

  @Test
  void guardsWhereAProgramWithAnotherSeparatorWouldCut() {
    assertThat(FormulaGuard.guard("a;=1+1")).isEqualTo("a;'=1+1");
    assertThat(FormulaGuard.guard("a, -b")).isEqualTo("a,' -b");
    assertThat(FormulaGuard.guard("list:\n- one\n- two")).isEqualTo("list:\n'- one\n'- two");
  }

  @Test
  void leavesNoCellThatBeginsLikeAFormulaAndGivesTheOriginalBack() {
    Random random = new Random(42);
    Map<String, String> originals = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String text = Fixture.nastyText(random);
      String guarded = FormulaGuard.guard(text);
      for (String piece : guarded.split("[,;\\t\\r\\n]", -1)) {
        assertThat(FORMULA.matcher(piece).find()).as("%s from %s", guarded, text).isFalse();
      }
      assertThat(FORMULA.matcher(guarded).find()).as(guarded).isFalse();
      assertThat(guarded).doesNotStartWith("\t").doesNotStartWith("\r").doesNotStartWith("\n");
      assertThat(FormulaGuard.undo(guarded)).isEqualTo(text);
      assertThat(originals.putIfAbsent(guarded, text)).isIn(null, text);
    }
  }

  @Test
  void isQuickOnAMillionLineBreaks() {
    String text = "\n".repeat(1_000_000) + "=";
    String guarded =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> FormulaGuard.guard(text));
    assertThat(FormulaGuard.undo(guarded)).isEqualTo(text);
  }
}
