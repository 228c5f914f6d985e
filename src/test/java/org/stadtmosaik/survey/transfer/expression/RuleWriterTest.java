package org.stadtmosaik.survey.transfer.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Conditions of both sources become the JsonLogic that means the same. */
class RuleWriterTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<String, Reference> KNOWN =
      Map.of(
          "age", new Reference.Single("age", Kind.NUMBER, Map.of()),
          "kids", new Reference.Single("kids", Kind.NUMBER, Map.of()),
          "name", new Reference.Single("name", Kind.TEXT, Map.of()),
          "sex", new Reference.Single("sex", Kind.CHOICE, Map.of("F", "female", "M", "male")),
          "grade", new Reference.Single("grade", Kind.CHOICE, Map.of("1", "a1", "5", "a5")),
          "Q_A", new Reference.Chosen("q", "a"),
          "Q", new Reference.Many("q", Map.of("A", "a", "B", "b")),
          "day", new Reference.Single("day", Kind.ANY, Map.of()),
          "all",
              new Reference.Several(
                  List.of(
                      new Reference.Single("m1", Kind.NUMBER, Map.of()),
                      new Reference.Single("m2", Kind.NUMBER, Map.of()))));

  private static final Names NAMES =
      name -> {
        Reference reference = KNOWN.get(name.replace(".NAOK", ""));
        if (reference == null) {
          throw new NotConvertedException("name", name);
        }
        return reference;
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          !is_empty(name)                  | {'!!':[{'var':'name'}]}
          is_empty(age.NAOK)               | {'!':[{'!=':[{'var':'age'},null]}]}
          age > 5                          | {'>':[{'var':'age'},5]}
          age < 5                          | {'and':[{'!=':[{'var':'age'},null]},{'<':[{'var':'age'},5]}]}
          5 >= age                         | {'and':[{'!=':[{'var':'age'},null]},{'<=':[{'var':'age'},5]}]}
          age == 0                         | {'and':[{'!=':[{'var':'age'},null]},{'==':[{'var':'age'},0]}]}
          sex=="F" or sex eq 'M'           | {'or':[{'==':[{'var':'sex'},'female']},{'==':[{'var':'sex'},'male']}]}
          sex != ""                        | {'!!':[{'var':'sex'}]}
          grade > 2                        | {'in':[{'var':'grade'},['a5']]}
          Q_A == "Y"                       | {'in':['a',{'var':'q'}]}
          Q_A.NAOK != "Y"                  | {'!':[{'in':['a',{'var':'q'}]}]}
          1 && Q_A == "Y"                  | {'in':['a',{'var':'q'}]}
          count(Q) > 1                     | {'>':[{'reduce':[{'var':'q'},{'+':[1,{'var':'accumulator'}]},0]},1]}
          sum(all) <= 10                   | {'<=':[{'+':[{'var':['m1',0]},{'var':['m2',0]}]},10]}
          strlen(name) >= 2                | {'!=':[{'substr':[{'if':[{'!!':[{'var':'name'}]},{'var':'name'},'']},1,1]},'']}
          kids >= age                      | {'and':[{'!=':[{'var':'kids'},null]},{'!=':[{'var':'age'},null]},{'>=':[{'var':'kids'},{'var':'age'}]}]}
          (age > 1 and age < 9) or kids>2  | {'or':[{'and':[{'>':[{'var':'age'},1]},{'!=':[{'var':'age'},null]},{'<':[{'var':'age'},9]}]},{'>':[{'var':'kids'},2]}]}
          """)
  void readsTheExpressionManager(String source, String rule) throws Exception {
    assertThat(condition(source, Dialect.EXPRESSION_MANAGER)).isEqualTo(json(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${sex}='F' and ${age}>=15          | {'and':[{'==':[{'var':'sex'},'female']},{'>=':[{'var':'age'},15]}]}
          not(selected(${Q}, 'A'))           | {'!':[{'in':['a',{'var':'q'}]}]}
          selected(${sex}, "M")              | {'==':[{'var':'sex'},'male']}
          count-selected(${Q}) = 2           | {'==':[{'reduce':[{'var':'q'},{'+':[1,{'var':'accumulator'}]},0]},2]}
          ${kids} * 2 > ${age}               | {'and':[{'!=':[{'var':'kids'},null]},{'!=':[{'var':'age'},null]},{'>':[{'*':[{'var':['kids',0]},2]},{'var':'age'}]}]}
          ${age} mod 2 = 1                   | {'==':[{'%':[{'var':['age',0]},2]},1]}
          true()                             | true
          ${day} >= '2026-01-01'             | {'and':[{'!=':[{'var':'day'},null]},{'>=':[{'var':'day'},'2026-01-01']}]}
          starts-with(${name}, 'ab')         | {'==':[{'substr':[{'var':'name'},0,2]},'ab']}
          /data/group/age > 3                | {'>':[{'var':'age'},3]}
          """)
  void readsXpath(String source, String rule) throws Exception {
    assertThat(condition(source, Dialect.XPATH)).isEqualTo(json(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          age >                 | syntax
          (age > 1              | syntax
          age = 1               | syntax
          "open                 | syntax
          nobody == 1           | name
          sex == "X"            | option
          age == "old"          | number
          cos(age) > 0          | function
          regexMatch('/a.*/', name) | pattern
          """)
  void saysWhyItCannot(String source, String word) {
    assertThatThrownBy(() -> condition(source, Dialect.EXPRESSION_MANAGER))
        .isInstanceOfSatisfying(
            NotConvertedException.class,
            e -> assertThat(e.remark().key()).isEqualTo("surveytransfer.reason." + word));
  }

  @Test
  void namesThePlaceOfAMistake() {
    assertThatThrownBy(() -> condition("age > 1 and @", Dialect.EXPRESSION_MANAGER))
        .isInstanceOfSatisfying(
            NotConvertedException.class,
            e -> assertThat(e.remark().arguments()).containsExactly(13));
  }

  @Test
  void refusesWhatIsNestedTooDeepInsteadOfFalling() {
    String deep = "(".repeat(9000) + "1" + ")".repeat(9000);
    assertThatThrownBy(() -> condition(deep, Dialect.EXPRESSION_MANAGER))
        .isInstanceOf(NotConvertedException.class);
  }

  @Test
  void saysPlainPatternsByTheirPlaces() throws Exception {
    JsonNode rule = PatternRule.of("/^\\d\\d?$/", Rules.variable("age"));
    assertThat(rule.get("and")).hasSize(4);
  }

  private static JsonNode condition(String source, Dialect dialect) throws NotConvertedException {
    return new RuleWriter(NAMES).condition(ExpressionParser.parse(source, dialect));
  }

  private static JsonNode json(String rule) {
    // As text and back, so that numbers have the types that a file gives them.
    return JSON.readTree(rule.replace('\'', '"'));
  }
}
