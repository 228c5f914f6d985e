package org.stadtmosaik.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "123 456|123 456",
        "٠١٢٣٤٥٦٧٨٩|0123456789",
        "۰۱۲۳۴۵۶۷۸۹|0123456789",
        "४२|42",
        "１２|12",
        "٣A7-۴|3A7-4",
        "½ ² Ⅳ|½ ² Ⅳ",
        "𝟗|9"
      })
  void readsTheDigitsOfAnyScript(String typed, String expected) {
    assertThat(Digits.toAscii(typed)).isEqualTo(expected);
  }
}
