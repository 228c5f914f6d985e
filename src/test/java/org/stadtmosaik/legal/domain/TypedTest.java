package org.stadtmosaik.legal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

class TypedTest {

  @Test
  void keepsLinesAndDropsBlanksAndControlCharacters() {
    LegalContent typed =
        LegalContent.empty()
            .with(Fact.ADDRESS, "  Markt 1\r\n12345 Stadt\u0001\u0000  ")
            .with(Fact.PHONE, "   ");

    assertThat(Typed.clean(typed).facts())
        .containsExactly(Map.entry(Fact.ADDRESS, "Markt 1\n12345 Stadt"));
  }

  @Test
  void dropsTextsThatAreBlankInEveryLanguage() {
    LegalContent typed =
        new LegalContent(Map.of(), Map.of(LegalPage.TERMS, LocalizedText.of(Language.GERMAN, " ")));

    assertThat(Typed.clean(typed)).isEqualTo(LegalContent.empty());
  }

  @Test
  void saysWhichFieldCannotBeUsed() {
    assertThatThrownBy(() -> Typed.clean(LegalContent.empty().with(Fact.EMAIL, "rathaus")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("EMAIL"));
    assertThatThrownBy(() -> Typed.clean(LegalContent.empty().with(Fact.HOSTING, "x".repeat(501))))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("HOSTING"));
  }
}
