package org.stadtmosaik.survey.transfer.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wohnen Sie **hier**?|Wohnen Sie hier?",
        "__Hier__ und *dort*, _überall_.|Hier und dort, überall.",
        "***Sehr*** wichtig|Sehr wichtig",
        "## Zum Schluss|Zum Schluss",
        "**${first_name}**, wie geht es _${last_name}_?|${first_name}, wie geht es ${last_name}?",
        "[Mehr dazu](https://example.org/a_b_c)|Mehr dazu (https://example.org/a_b_c)",
        "Nummer \\# und \\*Stern\\*|Nummer # und *Stern*",
        "<span style='color:red'>**Rot**</span>|Rot",
        "هل تسكن **هنا**؟|هل تسكن هنا؟"
      })
  void leavesOutWhatIsNotForReading(String said, String read) {
    assertThat(FormText.of(said)).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 * 3 * 2 = 30",
        "5*3*2",
        "Name: ________",
        "____ Jahre und ____ Monate",
        "snake_case_name und ${_id_}",
        "Pflicht *",
        "#1 von 3",
        "[ ] ja",
        "a < b und c > d",
        "* erstens\n* zweitens",
        "Zeile eins\nZeile zwei"
      })
  void leavesAsItIsWhatIsNoMarkup(String said) {
    assertThat(FormText.of(said)).isEqualTo(said);
  }

  @Test
  void keepsLinesBesideHtml() {
    assertThat(FormText.of("# Titel\nWo <b>genau</b>?\nHier & dort"))
        .isEqualTo("Titel\nWo genau?\nHier & dort");
    assertThat(FormText.of("Hier & dort\nund da")).isEqualTo("Hier & dort\nund da");
  }
}
