package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PseudoTest {

  @AfterEach
  void takeItAway() {
    System.clearProperty(Pseudo.SETTING);
  }

  @Test
  void isOfferedOnlyByTheSetting() {
    assertThat(Language.shipped("en-XA")).contains(Language.ENGLISH);
    System.setProperty(Pseudo.SETTING, "true");
    assertThat(Language.shipped("en-XA")).contains(Language.PSEUDO);
    assertThat(Language.shipped()).doesNotContain(Language.PSEUDO);
  }

  @Test
  void marksEveryLetterAndIsAThirdLonger() {
    String text = Pseudo.of("Read and write your own ideas");

    assertThat(Normalizer.normalize(text, Normalizer.Form.NFD))
        .doesNotContainPattern("\\p{L}(?!\\p{M})");
    assertThat(Normalizer.normalize(text, Normalizer.Form.NFC).codePointCount(0, text.length()))
        .isGreaterThan(29 * 13 / 10);
  }

  @Test
  void keepsArgumentsPluralsAndQuotes() {
    String pattern =
        Pseudo.of(
            "Up to {0, plural, =0 {no idea} one {# idea by {1}} other {# ideas}} '{'x'}' it''s");

    assertThat(pattern)
        .contains("{0, plural, =0 {", "one {# ", "other {# ", "{1}", "'{'", "'}'", "''");
    assertThat(plain(format(pattern, 2, "Ada"))).isEqualTo("Up to 2 ideas {x} it's");
    assertThat(plain(format(pattern, 1, "Ada"))).isEqualTo("Up to 1 idea by Ada {x} it's");
    assertThat(plain(format(pattern, 0, "Ada"))).isEqualTo("Up to no idea {x} it's");
  }

  @Test
  void standsInBracketsInABundle() {
    assertThat(Pseudo.of(Map.of("a.b", "{0, number}"))).containsEntry("a.b", "⟦{0, number}⟧");
    assertThat(Messages.get(Language.PSEUDO, "shell.pageTitle", "Ada", "Eve"))
        .isEqualTo("⟦\u2068Ada\u2069 · \u2068Eve\u2069⟧");
  }

  private static String format(String pattern, Object... arguments) {
    return new MessageFormat(pattern, ULocale.ENGLISH).format(arguments);
  }

  /** Without the marks, and each vowel once. */
  private static String plain(String pseudo) {
    return Normalizer.normalize(pseudo, Normalizer.Form.NFD)
        .replaceAll("([aeiouAEIOU])\\p{M}+\\1\\p{M}+", "$1")
        .replaceAll("\\p{M}", "");
  }
}
