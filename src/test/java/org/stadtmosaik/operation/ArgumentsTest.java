package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private static final String USAGE =
      """
      import-ideas --board NAME --votes FILE [--language TAG]
          [--dry-run] [WHAT]

      --moderated is explanation, not an option.
      """;

  @Test
  void readsOptionsFlagsAndWords() {
    Arguments arguments =
        parse(
            "--board", "Park am Bahnhof", "all", "--votes=v.csv", "--dry-run", "--language", "de");

    assertThat(arguments.required("board")).isEqualTo("Park am Bahnhof");
    assertThat(arguments.required("votes")).isEqualTo("v.csv");
    assertThat(arguments.value("language")).contains("de");
    assertThat(arguments.flag("dry-run")).isTrue();
    assertThat(arguments.words()).containsExactly("all");
  }

  @Test
  void leavesOutWhatIsOptional() {
    Arguments arguments = parse("--board", "B", "--votes", "v.csv");

    assertThat(arguments.value("language")).isEmpty();
    assertThat(arguments.flag("dry-run")).isFalse();
    assertThat(arguments.words()).isEmpty();
  }

  @Test
  void takesAValueThatLooksLikeAnOptionAfterAnEqualsSign() {
    assertThat(parse("--board=--odd--", "--votes=a=b").required("board")).isEqualTo("--odd--");
    assertThat(parse("--board=B", "--votes=a=b").required("votes")).isEqualTo("a=b");
  }

  @ParameterizedTest
  @CsvSource({
    "--board B --votes v --moderated 1, There is no option --moderated.",
    "--board B, --votes is missing.",
    "--board --votes v, --board needs a value.",
    "--votes v --board, --board needs a value.",
    "--board B --board C --votes v, --board is given twice.",
    "--board B --votes v --dry-run=yes, --dry-run takes no value.",
    "--board B --votes v one two, “two” is one word too many.",
  })
  void refusesWhatTheUsageDoesNotShow(String typed, String sentence) {
    assertThatThrownBy(() -> parse(typed.split(" ")))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(64))
        .hasMessage(sentence);
  }

  @Test
  void refusesANumberThatIsNone() {
    Arguments arguments = Arguments.parse("run [--port N]", List.of("--port", "many"));

    assertThatThrownBy(() -> arguments.number("port"))
        .hasMessage("--port needs a whole number, not “many”.");
  }

  @Test
  void requiresTheWordsOfTheUsage() {
    assertThat(Arguments.parse("bench WHAT", List.of("import")).words()).containsExactly("import");
    assertThatThrownBy(() -> Arguments.parse("bench WHAT", List.of()))
        .hasMessage("WHAT is missing.");
  }

  private static Arguments parse(String... typed) {
    return Arguments.parse(USAGE, List.of(typed));
  }
}
