package org.stadtmosaik.survey.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassesTest {

  /** Whoever opens a survey has its classes made, so a range must never make many. */
  @ParameterizedTest
  @CsvSource({
    "0, 3000, 0.000001",
    "0, 2147483648, 1",
    "0, 3000000000, 1",
    "0, 4294967297, 1",
    "-999999999999, 999999999999, 1",
    "0, 1000000000000000, 0.000001",
    "0.5, 12.25, 0.01"
  })
  void makesAFewClassesOfEveryRange(BigDecimal min, BigDecimal max, BigDecimal step) {
    Classes classes = Classes.of(min, max, step);

    assertThat(classes.edges()).hasSizeBetween(2, 12);
    assertThat(classes.edges().getFirst()).isEqualByComparingTo(min);
    assertThat(classes.edges().getLast()).isLessThanOrEqualTo(max);
    assertThat(classes.labels()).hasSameSizeAs(classes.edges());
  }

  @Test
  void countsFewNumbersOneByOne() {
    Classes classes = Classes.of(BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE);

    assertThat(classes.edges()).hasSize(11);
    assertThat(classes.labels().keySet()).allMatch(Classes::isSingle);
  }

  @Test
  void beginsTheClassesOfWideRangesWithRoundNumbers() {
    assertThat(
            Classes.of(BigDecimal.ZERO, new BigDecimal("3000"), new BigDecimal("0.000001")).edges())
        .map(BigDecimal::intValueExact)
        .isEqualTo(List.of(0, 500, 1000, 1500, 2000, 2500, 3000));
  }
}
