package org.stadtmosaik.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be left out of a text, and what may not be put in. */
class BlackeningTest {

  private static final String TEXT = "Frau Weber aus der Hafenstraße 7 hat uns geholfen.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Frau […] aus der […] hat uns geholfen.
          […] hat uns geholfen.
          Frau Weber […]
          […]
          […]Weber[…]geholfen[…]
          Frau Weber aus der Hafenstraße 7 hat uns geholfen.
          """)
  void takesNamesOut(String blackened) {
    assertThat(Blackening.isOf(TEXT, blackened)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Frau […] aus der […] hat uns sehr geholfen.
          Herr […] hat uns geholfen.
          […] hat uns geholfen. Danke.
          Frau […] aus der
          geholfen […] Frau
          Frau Weber aus der Hafenstraße 7 hat uns geholfen
          Frau Weber aus der Hafenstraße 7[…]7 hat uns geholfen.
          """)
  void putsNothingIn(String blackened) {
    assertThat(Blackening.isOf(TEXT, blackened)).isFalse();
  }

  @Test
  void takesOneWordOutOfASentenceWithTwoOfIt() {
    assertThat(Blackening.isOf("Ali und Ali", "Ali und […]")).isTrue();
    assertThat(Blackening.isOf("Ali und Ali", "[…] und Ali")).isTrue();
  }
}
