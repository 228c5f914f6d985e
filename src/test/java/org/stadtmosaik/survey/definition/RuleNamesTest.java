package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RuleNamesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"var":"rents"}                                        | rents
          {"var":["age","unknown"]}                              | age
          {"and":[{"var":"a"},{"or":[{"var":"b.row"},true]}]}    | a b.row
          {"!":{"missing":["a","b"]}}                            | a b
          {"missing":"a"}                                        | a
          {"missing_some":[1,["a","b__other"]]}                  | a b__other
          {"in":["var",{"var":"a"}]}                             | a
          [{"var":"a"},{"var":"a"}]                              | a
          "a"                                                    | ''
          true                                                   | ''
          """)
  void findsWhatARuleLooksAt(String rule, String names) {
    assertThat(String.join(" ", RuleNames.in(JSON.readTree(rule)))).isEqualTo(names);
  }

  @Test
  void knowsTheElementOfALoopFromAQuestion() {
    String loop = "{\"some\":[{\"var\":\"means\"},{\"==\":[{\"var\":\"\"},\"bus\"]}]}";

    assertThat(RuleNames.in(JSON.readTree(loop))).containsExactly("means", "");
    assertThat(RuleNames.questions(JSON.readTree(loop))).containsExactly("means");
  }

  @ParameterizedTest
  @CsvSource({"q, q", "q__other, q", "q__declined, q", "q.row, q", "q.row__x, q"})
  void knowsTheQuestionThatANameIsAbout(String name, String question) {
    assertThat(RuleNames.question(name)).isEqualTo(question);
  }
}
