package org.stadtmosaik.survey.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are counted as the formulas count them. */
class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "Haus,1",
    "Wohnung,2",
    "Miete,2",
    "Stadt,1",
    "Bürgerinnen,4",
    "Beteiligung,4",
    "Räume,2",
    "neu,1",
    "Idee,2",
    "See,1",
    "Mieterinnen,4",
    "St,1"
  })
  void countsSyllables(String word, int syllables) {
    assertThat(Reading.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void countsWordsAndSentences() {
    Reading reading =
        Reading.of("Wo wohnen Sie? In der Innenstadt, 3.5 km vom Rat-Haus. {{name}}, danke");
    assertThat(reading.words()).isEqualTo(13);
    assertThat(reading.sentences()).isEqualTo(3);
    assertThat(reading.longestSentence()).isEqualTo(8);
    assertThat(reading.longestPart()).isEqualTo("Innenstadt");
    assertThat(Reading.of("Gut: so. Oder so:\nnein").sentences()).isEqualTo(3);
    assertThat(Reading.inPhrases("Gut: so. Oder so:\nnein").sentences()).isEqualTo(4);
    assertThat(Reading.of(" … ").words()).isZero();
  }

  /** By hand: 8 words, 1 sentence; 2 of three syllables, 6 of one, 2 of more than 6 letters. */
  @Test
  void givesTheGradeOfTheFormula() {
    Reading reading = Reading.of("Die Beteiligung in der Stadt ist sehr wichtige.");
    assertThat(reading.ofThree()).isEqualTo(2);
    assertThat(reading.ofOne()).isEqualTo(6);
    assertThat(reading.longWords()).isEqualTo(2);
    assertThat(reading.grade())
        .isCloseTo(0.1935 * 25 + 0.1672 * 8 + 0.1297 * 25 - 0.0327 * 75 - 0.875, within(1e-9));
    assertThat(reading.lix()).isCloseTo(8 + 25, within(1e-9));
  }
}
