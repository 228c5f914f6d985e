package org.stadtmosaik.survey.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.definition.Logic;
import org.stadtmosaik.survey.definition.Rule;
import org.stadtmosaik.survey.definition.Rules;
import org.stadtmosaik.survey.definition.Scope;
import tools.jackson.databind.JsonNode;

/** Conditions are the rules that they are written as, in both directions. */
class ConditionsTest {

  private static final int TRIES = 5_000;
  private static final long SEED = 20261129;

  @Test
  void everyConditionComesBackFromItsRule() {
    RandomConditions random = new RandomConditions(new Random(SEED));
    for (int i = 0; i < TRIES; i++) {
      Condition condition = random.next(3);
      JsonNode rule = Household.JSON.readTree(condition.toRule().toString());
      assertThat(Conditions.read(rule)).as(rule.toString()).contains(condition);
    }
  }

  @Test
  void theEngineSaysOfEachRuleWhatItsConditionSays() {
    RandomConditions random = new RandomConditions(new Random(SEED + 1));
    Scope scope = Scope.of(Household.definition()).atTheEnd();
    int held = 0;
    for (int i = 0; i < TRIES; i++) {
      Condition condition = random.next(3);
      Rule rule = Rules.read(condition.toRule(), scope).orElseThrow();
      for (int j = 0; j < 4; j++) {
        Map<String, @Nullable Object> answers = random.answers();
        boolean holds = condition.holds(answers);
        held += holds ? 1 : 0;
        assertThat(holds)
            .as(rule + " for " + answers)
            .isEqualTo(Logic.isTrue(Logic.apply(rule, answers)));
      }
    }
    assertThat(held).as("neither always nor never").isBetween(TRIES, 3 * TRIES);
  }

  /** What is read, however it was written, means the same as the rule. */
  @Test
  void whatIsReadFromOtherRulesMeansTheSame() {
    RandomConditions random = new RandomConditions(new Random(SEED + 2));
    Scope scope = Scope.of(Household.definition()).atTheEnd();
    ConditionScope typed = ConditionScope.of(Household.definition(), "quota:all");
    for (String json : OtherForms.RULES) {
      JsonNode rule = Household.JSON.readTree(json);
      Condition read = Conditions.read(rule, typed).orElseThrow(() -> new AssertionError(json));
      Rule engine = Rules.read(rule, scope).orElseThrow(() -> new AssertionError(json));
      for (int j = 0; j < 200; j++) {
        Map<String, @Nullable Object> answers = random.answers();
        assertThat(read.holds(answers))
            .as(json + " as " + read + " for " + answers)
            .isEqualTo(Logic.isTrue(Logic.apply(engine, answers)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"==\":[{\"%\":[{\"var\":\"age\"},2]},0]}",
        "{\"in\":[{\"substr\":[{\"var\":\"words\"},0,2]},[\"05\"]]}",
        "{\"==\":[{\"var\":\"age\"},{\"var\":\"rooms\"}]}",
        "{\"==\":[{\"var\":[\"age\",3]},3]}",
        "{\"if\":[{\"var\":\"rents\"},true,false]}",
        "{\"<\":[1,2]}",
        "{\"===\":[{\"var\":\"likes\"},\"park\"]}",
        "true",
        "[]"
      })
  void saysOfWhatIsBeyondItThatItIs(String json) {
    ConditionScope typed = ConditionScope.of(Household.definition(), "quota:all");
    assertThat(Conditions.read(Household.JSON.readTree(json), typed)).isEmpty();
  }

  @Test
  void doesNotTakeNoAnswerForNought() {
    Comparison young = new Comparison("age", Relation.LESS, new Value.Amount(18));
    assertThat(young.toRule())
        .hasToString(
            "{\"and\":[{\"!=\":[{\"var\":\"age\"},null]},{\"<\":[{\"var\":\"age\"},18]}]}");
    Map<String, @Nullable Object> nothing = new HashMap<>();
    assertThat(young.holds(nothing)).isFalse();
    assertThat(Conditions.read(Household.JSON.readTree("{\"<\":[{\"var\":\"age\"},18]}")))
        .as("holds without an answer, and says so")
        .contains(new Any(List.of(new Not(new Answered("age")), young)));
  }

  @Test
  void readsARangeWithoutAskingTwice() {
    assertThat(
            Conditions.read(
                Household.JSON.readTree(
                    "{\"and\":[{\">=\":[{\"var\":\"age\"},18]},{\"<\":[{\"var\":\"age\"},65]}]}")))
        .contains(
            new All(
                List.of(
                    new Comparison("age", Relation.AT_LEAST, new Value.Amount(18)),
                    new Comparison("age", Relation.LESS, new Value.Amount(65)))));
  }

  @Test
  void everyLineComesBackFromItsCondition() {
    RandomConditions random = new RandomConditions(new Random(SEED + 3));
    for (int i = 0; i < TRIES; i++) {
      Condition leaf = random.next(0);
      Line.of(leaf)
          .ifPresent(line -> {
            Condition again = line.condition().orElseThrow();
            Map<String, @Nullable Object> answers = random.answers();
            assertThat(again.holds(answers)).as(leaf.toString()).isEqualTo(leaf.holds(answers));
            assertThat(Line.of(again)).contains(line);
          });
    }
  }
}
