package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  Mehr Bäume\n\n „für alle“ \uD83C\uDF33  ",
        // A family of four, and a flag: several characters joined to one.
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDDFA\uD83C\uDDE6",
        // Persian needs what joins nothing.
        "می\u200Cخواهم",
        // Both directions with marks, overrides and isolates.
        "مكان Bank \u202E12\u202C und \u2067حي\u2069 \u200F!",
        "<script>alert('x')</script> &amp; <b>",
        "e\u0301 und é",
        "\tEingerückt"
      })
  void keepsWhatPeopleWrite(String text) {
    assertThat(TypedText.clean(text)).isEqualTo(text);
  }

  @Test
  void takesOutWhatNothingCanShow() {
    assertThat(TypedText.clean("a\u0000b\u0007c\u000Bd\u007Fe\u0085f")).isEqualTo("abcdef");
    assertThat(TypedText.clean("halb \uD83C und \uDF33 halb")).isEqualTo("halb  und  halb");
    assertThat(TypedText.clean("\uFFFE\uFFFF")).isEmpty();
  }

  @Test
  void breaksLinesInOneWay() {
    assertThat(TypedText.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    assertThat(TypedText.cleanLine("  a\r\n\tb\u2028c  ")).isEqualTo("a b c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "\n\t",
        "\u200B\u200B",
        "\u00A0\u2009",
        "\u202E\u202C",
        "\u3164",
        "\u2060"
      })
  void findsNothingInWhatCannotBeSeen(String text) {
    assertThat(TypedText.isEmpty(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u200Ba", "\uD83C\uDF33", "؟", "0"})
  void findsWhatCanBeSeen(String text) {
    assertThat(TypedText.isEmpty(text)).isFalse();
  }
}
