package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Question;

/** Whatever comes in: honest answers pass, changed ones are told by their question. */
class RandomAnswersTest {

  private static final int ROUNDS = 3000;
  private static final long SEED = 4;

  private final Random random = new Random(SEED);
  private final Definition definition = DefinitionReader.read(Samples.everyType());
  private final AnswerCheck check = AnswerCheck.of(definition, InstantSource.system());

  @Test
  void honestAnswersPass() {
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Object> answers = honest();
      Checked checked = check.check(given(answers));
      assertThat(checked.problems()).as(answers.toString()).isEmpty();
      Map<String, Object> stored = new HashMap<>(checked.answers());
      stored.remove("sum");
      assertThat(stored).isEqualTo(answers);
    }
  }

  @Test
  void whatIsStoredPassesAgain() {
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Object> stored = new LinkedHashMap<>(check.check(given(honest())).answers());
      stored.remove("sum");
      assertThat(check.check(given(stored)).problems()).isEmpty();
    }
  }

  @Test
  void anAnswerOfAnotherQuestionIsRefusedOrFitsAndNothingElseIsBlamed() {
    List<Question> questions = definition.questions().toList();
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Object> answers = honest();
      String code = questions.get(random.nextInt(questions.size())).code();
      answers.keySet().removeIf(key -> key.startsWith(code + "__"));
      answers.put(code, anything());
      Checked checked = check.check(new GivenAnswers(answers, Map.of(), Set.of(), null));
      assertThat(checked.problems())
          .as(answers.toString())
          .allSatisfy(problem -> assertThat(problem.question()).isIn(code, "photo"));
    }
  }

  @Test
  void noValueWhateverMakesTheCheckFail() {
    for (int i = 0; i < ROUNDS; i++) {
      Map<String, Object> answers = new HashMap<>();
      for (Question question : definition.questions().toList()) {
        String end = List.of("", "", "", "__other", "__declined").get(random.nextInt(5));
        answers.put(question.code() + end, anything());
      }
      assertThat(check.check(given(answers))).isNotNull();
    }
  }

  private static GivenAnswers given(Map<String, Object> answers) {
    return new GivenAnswers(
        answers,
        Map.of(),
        Boolean.TRUE.equals(answers.get("photo")) ? Set.of("photo") : Set.of(),
        null);
  }

  private Map<String, Object> honest() {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (Question question : definition.questions().toList()) {
      Object value = honest(question);
      if (value != null && (question.code().equals("agree") || random.nextInt(4) > 0)) {
        answers.put(question.code(), value);
        if (value.equals("c") || (value instanceof List<?> l && l.contains("c"))) {
          if (question.type() != QuestionType.RANKING && random.nextBoolean()) {
            answers.put(question.code() + "__other", "Sand");
          }
        }
      } else if (question.declinable() && random.nextBoolean()) {
        answers.put(question.code() + "__declined", true);
      }
    }
    return answers;
  }

  private @Nullable Object honest(Question question) {
    return switch (question.form()) {
      case AnswerForm.Choice choice when !choice.multiple() ->
          choice.options().get(random.nextInt(choice.options().size())).code();
      case AnswerForm.Choice choice when question.type() == QuestionType.RANKING ->
          List.of(List.of("a", "b", "c"), List.of("c", "a"), List.of("b", "c", "a"))
              .get(random.nextInt(3));
      case AnswerForm.Choice _ ->
          List.of(List.of("a"), List.of("a", "c"), List.of("none"), List.of("b", "c"))
              .get(random.nextInt(4));
      case AnswerForm.Scale scale ->
          (long) scale.from() + random.nextInt(scale.to() - scale.from() + 1);
      case AnswerForm.Numeric _ -> AnswerForms.plain(random.nextInt(1001) / 10.0);
      case AnswerForm.Slider _ -> AnswerForms.plain(random.nextInt(11) / 10.0);
      case AnswerForm.Words words -> "x".repeat(1 + random.nextInt(words.maxLength()));
      case AnswerForm.Moment _ ->
          question.type() == QuestionType.DATE
              ? "2026-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28))
              : "%02d:%02d".formatted(8 + random.nextInt(12), random.nextInt(60));
      case AnswerForm.Matrix _ ->
          random.nextBoolean() ? Map.of("noise", "good") : Map.of("noise", "bad", "light", "good");
      case AnswerForm.Places _ -> random.nextBoolean() ? "north" : "south";
      case AnswerForm.Photo _, AnswerForm.Agreement _ -> true;
      default -> null;
    };
  }

  private @Nullable Object anything() {
    return switch (random.nextInt(9)) {
      case 0 -> random.nextInt(-3, 200);
      case 1 -> random.nextDouble(-5, 5);
      case 2 ->
          List.of("a", "x", "", "none", "2026-05-05", "09:09", "\n", "\ud83d")
              .get(random.nextInt(8));
      case 3 -> random.nextBoolean();
      case 4 -> {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(anything());
        }
        yield list;
      }
      case 5 -> {
        Map<String, Object> map = new HashMap<>();
        map.put(random.nextBoolean() ? "noise" : "x", anything());
        yield map;
      }
      case 6 -> null;
      case 7 -> new java.math.BigDecimal("12.50");
      default -> Double.NaN;
    };
  }
}
