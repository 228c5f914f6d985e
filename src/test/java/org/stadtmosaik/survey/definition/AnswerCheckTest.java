package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.definition.AnswerProblem.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Each type of question takes what fits, and says what does not. */
class AnswerCheckTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-06-15T12:00:00Z"));
  private static final AnswerCheck EVERY_TYPE = check(Samples.everyType());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one    | "a"
          one    | "c"
          many   | ["a"]
          many   | ["a","b"]
          many   | ["none"]
          scale  | 1
          scale  | 5
          scale  | 3.0
          count  | 0
          count  | 99.5
          count  | 100
          level  | 0
          level  | 0.3
          level  | 0.7000000000000001
          level  | 1
          words  | "Mehr Bäume"
          words  | "مرحبا 😀"
          words  | "12345678901234567890"
          story  | "Zeile\\nund noch eine"
          day    | "2026-01-01"
          day    | "2026-12-31"
          clock  | "08:00"
          clock  | "20:00"
          rank   | ["c","a"]
          rank   | ["b","c","a"]
          grid   | {"noise":"good"}
          grid   | {"light":"bad","noise":"good"}
          pic    | "x"
          spot   | "south"
          agree  | true
          """)
  void takesWhatFits(String question, String value) {
    Checked checked = EVERY_TYPE.check(given(question, JSON.readValue(value, Object.class)));
    assertThat(checked.problems()).isEmpty();
    assertThat(checked.answers()).containsKey(question);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one    | "d"                     | OPTION
          one    | ""                      | OPTION
          one    | 1                       | TYPE
          one    | ["a"]                   | TYPE
          one    | {"a":true}              | TYPE
          many   | "a"                     | TYPE
          many   | []                      | TYPE
          many   | [1]                     | TYPE
          many   | [null]                  | TYPE
          many   | ["x"]                   | OPTION
          many   | ["b","a"]               | SEQUENCE
          many   | ["a","a"]               | SEQUENCE
          many   | ["a","b","c"]           | MAX
          many   | ["a","b","c","a","b"]   | MAX
          many   | ["a","none"]            | EXCLUSIVE
          scale  | 0                       | MIN
          scale  | 6                       | MAX
          scale  | 2.5                     | TYPE
          scale  | "3"                     | TYPE
          scale  | true                    | TYPE
          count  | -1                      | MIN
          count  | 100.1                   | MAX
          count  | 1.25                    | STEP
          count  | 1e300                   | TYPE
          count  | "12"                    | TYPE
          level  | 0.35                    | STEP
          level  | 1.1                     | MAX
          level  | -0.1                    | MIN
          words  | ""                      | TYPE
          words  | "   "                   | TYPE
          words  | 5                       | TYPE
          words  | "123456789012345678901" | LENGTH
          words  | "zwei\\nZeilen"         | TYPE
          words  | "\\u0000"               | TYPE
          words  | "\\ud800"               | TYPE
          words  | "a\\udc00b"             | TYPE
          day    | "2025-12-31"            | MIN
          day    | "2027-01-01"            | MAX
          day    | "2026-02-29"            | TYPE
          day    | "2026-2-01"             | TYPE
          day    | "1.2.2026"              | TYPE
          day    | "2026-13-01"            | TYPE
          day    | 20260101                | TYPE
          clock  | "07:59"                 | MIN
          clock  | "20:01"                 | MAX
          clock  | "24:00"                 | TYPE
          clock  | "9:30"                  | TYPE
          rank   | ["a"]                   | MIN
          rank   | ["a","a"]               | SEQUENCE
          rank   | ["a","z"]               | OPTION
          rank   | ["a","b","c","a"]       | MAX
          grid   | {}                      | TYPE
          grid   | []                      | TYPE
          grid   | {"noise":"loud"}        | OPTION
          grid   | {"noise":1}             | TYPE
          grid   | {"smell":"good"}        | OPTION
          grid   | {"noise":"good","x":"good"} | OPTION
          pic    | "z"                     | OPTION
          pic    | ["x"]                   | TYPE
          spot   | "west"                  | OPTION
          spot   | ["north"]               | TYPE
          photo  | false                   | TYPE
          photo  | "data"                  | TYPE
          photo  | true                    | PHOTO
          agree  | false                   | CONSENT
          agree  | "true"                  | TYPE
          note   | "x"                     | TYPE
          sum    | 5                       | TYPE
          nobody | "x"                     | UNKNOWN
          ONE    | "a"                     | UNKNOWN
          many__declined  | true           | DECLINED
          one__declined   | false          | DECLINED
          one__other      | "Sand"         | OTHER
          day__other      | "Sand"         | OTHER
          """)
  void saysWhatDoesNotFit(String key, String value, Kind kind) {
    Map<String, Object> answers = new LinkedHashMap<>();
    if (!key.equals("agree")) {
      answers.put("agree", true);
    }
    answers.put(key, JSON.readValue(value, Object.class));
    Checked checked = EVERY_TYPE.check(given(answers));
    assertThat(checked.problems())
        .extracting(AnswerProblem::question, AnswerProblem::kind)
        .contains(tuple(key.replaceFirst("__.*", ""), kind));
    assertThat(checked.answers()).isEmpty();
  }

  @Test
  void keepsTheOrderOfTheDefinitionAndWritesWholeNumbersWithoutAPoint() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("agree", true);
    answers.put("count", 7.0);
    answers.put("one", "a");
    Checked checked = EVERY_TYPE.check(given(answers));
    assertThat(checked.answers().keySet()).containsExactly("one", "count", "agree", "sum");
    assertThat(checked.answers()).containsEntry("count", 7L).containsEntry("sum", 7L);
  }

  @Test
  void takesWordsBesideTheOptionThatAsksForThem() {
    assertThat(
            EVERY_TYPE
                .check(given(Map.of("agree", true, "one", "c", "one__other", "Sand")))
                .answers())
        .containsEntry("one__other", "Sand");
    assertThat(
            EVERY_TYPE
                .check(
                    given(Map.of("agree", true, "many", List.of("a", "c"), "many__other", "Sand")))
                .isGood())
        .isTrue();
    assertThat(kinds(Map.of("agree", true, "one", "a", "one__other", "Sand")))
        .containsExactly(Kind.OTHER);
    assertThat(kinds(Map.of("agree", true, "one", "c", "one__other", "x".repeat(201))))
        .containsExactly(Kind.LENGTH);
  }

  @Test
  void takesARefusalToAnswerOnlyWithoutAnAnswer() {
    assertThat(EVERY_TYPE.check(given(Map.of("agree", true, "words__declined", true))).answers())
        .containsEntry("words__declined", true);
    assertThat(kinds(Map.of("agree", true, "words", "a", "words__declined", true)))
        .containsExactly(Kind.DECLINED);
  }

  @Test
  void takesAPhotoWithItsQuestion() {
    Map<String, Object> answers = Map.of("agree", true, "photo", true);
    assertThat(
            EVERY_TYPE.check(new GivenAnswers(answers, Map.of(), Set.of("photo"), null)).isGood())
        .isTrue();
    assertThat(
            EVERY_TYPE
                .check(new GivenAnswers(Map.of("agree", true), Map.of(), Set.of("photo"), null))
                .problems())
        .extracting(AnswerProblem::kind)
        .containsExactly(Kind.PHOTO);
    assertThat(
            EVERY_TYPE
                .check(new GivenAnswers(Map.of("agree", true), Map.of(), Set.of("one"), null))
                .problems())
        .extracting(AnswerProblem::kind)
        .containsExactly(Kind.PHOTO);
  }

  @Test
  void takesOnlyOrdersThatAreAllOfWhatIsShuffled() {
    assertThat(ordered("options", "rank", "c", "a", "b")).isEmpty();
    assertThat(ordered("options", "rank", "c", "a")).containsExactly(Kind.ORDER);
    assertThat(ordered("options", "rank", "c", "a", "a")).containsExactly(Kind.ORDER);
    assertThat(ordered("options", "rank", "c", "a", "b", "b")).containsExactly(Kind.ORDER);
    assertThat(ordered("options", "one", "c", "a", "b")).containsExactly(Kind.ORDER);
    assertThat(ordered("pages", "g", "p")).containsExactly(Kind.ORDER);
    assertThat(ordered("secrets", "g", "p")).contains(Kind.ORDER);
  }

  @Test
  void wantsAnAnswerToWhatIsRequired() {
    AnswerCheck check =
        check(
            survey(
                """
                {"code":"a","type":"text","title":{"de":"A"},"required":true,"declinable":true},
                {"code":"m","type":"matrix","title":{"de":"M"},"required":true,
                 "rows":[{"code":"x","label":{"de":"X"}},{"code":"y","label":{"de":"Y"}}],
                 "options":[{"code":"u","label":{"de":"U"}},{"code":"v","label":{"de":"V"}}]}
                """));
    assertThat(check.check(given(Map.of())).problems())
        .extracting(AnswerProblem::question, AnswerProblem::kind)
        .containsExactly(tuple("a", Kind.REQUIRED), tuple("m", Kind.REQUIRED));
    assertThat(check.check(given(Map.of("a__declined", true, "m", Map.of("x", "u")))).problems())
        .extracting(AnswerProblem::question, AnswerProblem::kind)
        .containsExactly(tuple("m", Kind.REQUIRED));
    assertThat(check.check(given(Map.of("a", "ja", "m", Map.of("x", "u", "y", "v")))).problems())
        .isEmpty();
  }

  @Test
  void refusesAnswersToWhatWasHidden() {
    AnswerCheck check =
        check(
            survey(
                """
                {"code":"has","type":"single","title":{"de":"Kind?"},"required":true,
                 "options":[{"code":"yes","label":{"de":"Ja"}},{"code":"no","label":{"de":"Nein"}}]},
                {"code":"age","type":"number","title":{"de":"Alter"},"required":true,"declinable":true,"min":0,
                 "showIf":{"==":[{"var":"has"},"yes"]}},
                {"code":"big","type":"text","title":{"de":"Groß"},"showIf":{">":[{"var":"age"},12]}},
                {"code":"pick","type":"single","title":{"de":"Wahl"},"options":[
                  {"code":"x","label":{"de":"X"}},
                  {"code":"y","label":{"de":"Y"},"showIf":{">":[{"var":"age"},12]}}]}
                """));
    assertThat(problems(check, Map.of("has", "no"))).isEmpty();
    assertThat(problems(check, Map.of("has", "no", "age", 5)))
        .containsExactly(tuple("age", Kind.HIDDEN));
    assertThat(problems(check, Map.of("has", "no", "age__declined", true)))
        .containsExactly(tuple("age", Kind.HIDDEN));
    assertThat(problems(check, Map.of("has", "yes"))).containsExactly(tuple("age", Kind.REQUIRED));
    assertThat(problems(check, Map.of("has", "yes", "age", 13, "big", "x"))).isEmpty();
    assertThat(problems(check, Map.of("has", "yes", "age", 12, "big", "x")))
        .containsExactly(tuple("big", Kind.HIDDEN));
    // What was hidden counts as not answered for what comes later.
    assertThat(problems(check, Map.of("has", "no", "age", 13, "big", "x")))
        .containsExactly(tuple("age", Kind.HIDDEN), tuple("big", Kind.HIDDEN));
    assertThat(problems(check, Map.of("has", "no", "pick", "y")))
        .containsExactly(tuple("pick", Kind.OPTION));
    assertThat(problems(check, Map.of("has", "yes", "age", 20, "pick", "y"))).isEmpty();
  }

  @Test
  void saysTheAuthorsWordsWhenTheAuthorsRuleIsNotKept() {
    AnswerCheck check =
        check(
            survey(
                """
                {"code":"all","type":"number","title":{"de":"Personen"}},
                {"code":"kids","type":"number","title":{"de":"Kinder"},
                 "validate":[{"rule":{"<=":[{"var":"kids"},{"var":"all"}]},
                   "message":{"de":"Höchstens {{all}}, bitte.","en":"{{all}} at most, please."}}]}
                """));
    Checked checked = check.check(given(Map.of("all", 3, "kids", 4)));
    assertThat(checked.problems())
        .extracting(AnswerProblem::question, AnswerProblem::kind)
        .containsExactly(tuple("kids", Kind.RULE));
    assertThat(checked.problems().getFirst().in(Language.GERMAN)).isEqualTo("Höchstens 3, bitte.");
    assertThat(checked.problems().getFirst().in(Language.ENGLISH)).isEqualTo("3 at most, please.");
    assertThat(check.check(given(Map.of("all", 3, "kids", 3))).isGood()).isTrue();
    assertThat(check.check(given(Map.of("all", 3))).isGood()).isTrue();
  }

  @Test
  void namesTheQuotasThatAnAnswerCountsFor() {
    AnswerCheck check =
        check(
            survey(
                """
                "consent":{"version":"1","text":{"de":"Ja?"}},
                "quotas":[{"code":"old","when":{">":[{"var":"age"},64]},"limit":5,"message":{"de":"Voll"}},
                          {"code":"all","when":true,"limit":9,"message":{"de":"Voll"}}],
                """,
                """
                {"code":"age","type":"number","title":{"de":"Alter"}}
                """));
    assertThat(check.check(new GivenAnswers(Map.of("age", 70), Map.of(), Set.of(), "1")).quotas())
        .containsExactlyInAnyOrder("old", "all");
    assertThat(check.check(new GivenAnswers(Map.of("age", 7), Map.of(), Set.of(), "1")).quotas())
        .containsExactly("all");
    for (String version : new String[] {null, "2"}) {
      assertThat(
              check
                  .check(new GivenAnswers(Map.of("age", 7), Map.of(), Set.of(), version))
                  .problems())
          .extracting(AnswerProblem::question, AnswerProblem::kind)
          .containsExactly(tuple("", Kind.CONSENT));
    }
  }

  @Test
  void doesNotListEndlessly() {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (int i = 0; i < 5000; i++) {
      answers.put("nobody" + i, i);
    }
    assertThat(EVERY_TYPE.check(given(answers)).problems()).hasSize(50);
  }

  @Test
  void hasASentenceForEachKindInEveryLanguage() {
    for (Kind kind : Kind.values()) {
      for (Language language : Language.shipped()) {
        assertThat(new AnswerProblem("x", kind).in(language)).isNotBlank();
      }
    }
  }

  private static List<Kind> kinds(Map<String, Object> answers) {
    return EVERY_TYPE.check(given(answers)).problems().stream().map(AnswerProblem::kind).toList();
  }

  private static List<Kind> ordered(String kind, String code, String... codes) {
    GivenAnswers given =
        new GivenAnswers(
            Map.of("agree", true), Map.of(kind, Map.of(code, List.of(codes))), Set.of(), null);
    return EVERY_TYPE.check(given).problems().stream().map(AnswerProblem::kind).toList();
  }

  private static List<org.assertj.core.groups.Tuple> problems(
      AnswerCheck check, Map<String, Object> answers) {
    return check.check(given(answers)).problems().stream()
        .map(problem -> tuple(problem.question(), problem.kind()))
        .toList();
  }

  /** Where the new day has begun already, it is today; nowhere is it the day after. */
  @ParameterizedTest
  @CsvSource({"2026-06-15, true", "2026-06-16, true", "2026-06-17, false", "2126-06-15, false"})
  void takesNoDayThatIsYetToCome(String day, boolean taken) {
    AnswerCheck check =
        check(
            survey(
                "{\"code\":\"born\",\"type\":\"date\",\"title\":{\"de\":\"Geboren?\"},\"past\":true}"));

    List<Kind> problems =
        check.check(given(Map.of("born", day))).problems().stream()
            .map(AnswerProblem::kind)
            .toList();

    assertThat(problems).isEqualTo(taken ? List.of() : List.of(Kind.MAX));
  }

  private static GivenAnswers given(String question, Object value) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("agree", true);
    answers.put(question, value);
    return given(answers);
  }

  private static GivenAnswers given(Map<String, Object> answers) {
    return new GivenAnswers(answers, Map.of(), Set.of(), null);
  }

  static AnswerCheck check(String json) {
    return AnswerCheck.of(DefinitionReader.read(json), NOW);
  }

  static String survey(String questions) {
    return survey("", questions);
  }

  static String survey(String more, String questions) {
    return """
    {"schema":1,"code":"s","title":{"de":"T"},"languages":["de","en"],"original":"de","access":"open",%s
     "groups":[{"code":"g","pages":[{"code":"p","questions":[%s]}]}]}
    """
        .formatted(more, questions);
  }
}
