package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.DefinitionChanges;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;

/** Good definitions are read whole, others are refused with everything that is wrong. */
class DefinitionReaderTest {

  @Test
  void readsAQuestionOfEachType() {
    Definition definition = DefinitionReader.read(Samples.everyType());
    assertThat(definition.questions().map(Definition.Question::type).distinct())
        .containsExactlyInAnyOrder(QuestionType.values());
    assertThat(definition.title().original()).isEqualTo("Spielplatz");
    assertThat(definition.access()).isEqualTo(Access.OPEN);
    AnswerForm.Choice many = (AnswerForm.Choice) question(definition, "many").form();
    assertThat(many.options()).hasSize(4);
    assertThat(many.options().get(2).other()).isTrue();
    assertThat(many.options().get(3).exclusive()).isTrue();
    assertThat(many.max()).isEqualTo(2);
    AnswerForm.Words words = (AnswerForm.Words) question(definition, "story").form();
    assertThat(words.maxLength()).isEqualTo(2000);
  }

  @Test
  void readsAgainWhatItWrites() {
    Definition definition = DefinitionReader.read(Samples.everyType());
    Definition again = DefinitionReader.read(definition.toJson());
    assertThat(again).isEqualTo(definition);
  }

  @ParameterizedTest
  @CsvSource({"en, en", "de-simple, de", "ar, de", "uk, de"})
  void isAnsweredInALanguageThatItHas(String reader, String answered) {
    Definition definition =
        DefinitionReader.read(
            AnswerCheckTest.survey(
                "{\"code\":\"q\",\"type\":\"text\",\"title\":{\"de\":\"Baum\"}}"));

    assertThat(definition.answeredIn(new Language(reader))).isEqualTo(new Language(answered));
  }

  @Test
  void putsTheOriginalLanguageFirst() {
    Definition definition =
        DefinitionReader.read(
            AnswerCheckTest.survey(
                """
                {"code":"q","type":"text","title":{"en":"Tree","de":"Baum"}}
                """));
    assertThat(question(definition, "q").title().original()).isEqualTo("Baum");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "languages":["de"             | "languages":["xx!"        | language.tag
          "languages":["de"             | "languages":["en"         | language.twice
          "original":"de"               | "original":"fr"           | language.original
          "schema":1                    | "schema":2                | schema
          "access":"open"               | "access":"all"            | word
          "access":"open"               | "access":"open","x":1     | unknown
          "code":"sample"               | "code":"Sample"           | code
          "code":"sample"               | "code":"a__b"             | code
          "code":"sample"               | "code":"a_"               | code
          "code":"sample"               | "nocode":"sample"         | missing
          "title":{"de":"Spielplatz"}   | "title":{"en":"Play"}     | original
          "title":{"de":"Spielplatz"}   | "title":{"de":" "}        | blank
          "title":{"de":"Spielplatz"}   | "title":"Spielplatz"      | type.texts
          "title":{"de":"Spielplatz"}   | "title":{"de":"S","fr":"P"} | language.other
          "title":{"de":"Spielplatz"}   | "title":{"de":5}          | type.text
          "code":"many"                 | "code":"one"              | code.twice
          "code":"many"                 | "code":"meta"             | code.reserved
          "code":"many"                 | "code":"constructor"      | code.reserved
          {"code":"b","label":{"de":"B"}}, | {"code":"a","label":{"de":"B"}}, | code.twice
          "min":1,"max":2               | "min":3,"max":2           | minmax
          "min":1,"max":2               | "min":1,"max":9           | range
          "min":1,"max":2               | "min":"1"                 | type.integer
          "min":0,"max":100             | "min":200,"max":100       | minmax
          "min":0,"max":100             | "min":"null"              | type.number
          "from":1,"to":5               | "from":5,"to":1           | minmax
          "from":1,"to":5               | "from":1                  | missing
          "from":1,"to":5               | "from":1,"to":500         | many
          "labels":{"3":{"de":"mittel"}} | "labels":{"9":{"de":"x"}} | labels
          "labels":{"3":{"de":"mittel"}} | "look":"faces","labels":{"3":{"de":"x"}} | faces
          "ends":[{"de":"schlecht"},{"de":"gut"}] | "ends":[{"de":"schlecht"}] | ends
          "step":0.1                    | "step":0.3                | step
          "step":0.1                    | "step":0                  | step
          "step":0.1                    | "step":1e-9               | step
          "min":"2026-01-01"            | "min":"2026-02-30"        | date
          "min":"2026-01-01"            | "min":"2027-01-01"        | minmax
          "min":"08:00"                 | "min":"8:00"              | time
          "min":"2026-01-01"            | "past":1                  | type.flag
          "min":"08:00"                 | "past":true               | unknown
          "declinable":true,"options"   | "declinable":1,"options"  | type.flag
          "maxLength":20                | "maxLength":0             | range
          "/images/x.jpg"               | "https://x.example/x.jpg" | image
          "/images/x.jpg"               | "//x.example/x.jpg"       | image
          "/images/x.jpg"               | "/images/../x.jpg"        | image
          "/images/x.jpg"               | "javascript:alert(1)"     | image
          ,"imageText":{"de":"Ein X"}   | ``                        | missing
          [[0,0],[1,0],[1,1]]           | [[0,0],[1,0]]             | outline
          [[0,0],[1,0],[1,1]]           | [[0,0],[1,0],[1,"x"]]     | outline
          "type":"info"                 | "type":"info","required":true | useless
          "type":"consent"              | "type":"consent","declinable":true | useless
          "type":"scale"                | "type":"scales"           | word
          "min":0,"max":100,            | "declinable":true,        | declinable
          "title":{"de":"Rang"}         | "title":{"de":"{{grid}}"} | pipe
          "title":{"de":"Rang"}         | "title":{"de":"{{nobody}}"} | pipe
          "other":true}]},{"            | "other":1}]},{"           | type.flag
          """)
  void refuses(String good, String bad, String word) {
    String json = Samples.everyType().replaceAll("\\n\\s*", "");
    assertThat(json).contains(good);
    assertThat(
            problems(
                json.replaceFirst(
                    Pattern.quote(good), Matcher.quoteReplacement(bad == null ? "" : bad))))
        .extracting(DefinitionProblem::key)
        .contains("surveydefinition.problem." + word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"var":"late"}                                   | rule.later
          {"var":"own"}                                    | rule.later
          {"var":"nobody"}                                 | rule.unknown
          {"var":"first__more"}                            | rule.unknown
          {"var":"first.x"}                                | rule.unknown
          {"var":"grid.smell"}                             | rule.unknown
          {"var":"constructor"}                            | rule.unknown
          {"var":"__proto__"}                              | rule.unknown
          {"var":""}                                       | rule.unknown
          {"var":1}                                        | rule.name
          {"var":["first",{"+":[1,1]}]}                    | rule.name
          {"var":{"cat":["fir","st"]}}                     | rule.name
          {"log":"x"}                                      | rule.operator
          {"method":["x","y"]}                             | rule.operator
          {"?:":[1,2,3]}                                   | rule.operator
          {"==":[1]}                                       | rule.operands
          {"!":[]}                                         | rule.operands
          {"and":[]}                                       | rule.operands
          {"reduce":[[1],{"var":"current"}]}               | rule.operands
          {}                                               | rule.form
          {"and":[1],"or":[1]}                             | rule.form
          {"==":[{"var":"first"},"z"]}                     | rule.option
          {"in":["z",{"var":"first"}]}                     | rule.option
          {"in":[{"var":"first"},["a","z"]]}               | rule.option
          {"map":[[1],{"var":"first"}]}                    | rule.element
          {"map":[[1],{"missing":["first"]}]}              | rule.element
          {"map":[[1],{"map":[[1],1]}]}                    | rule.loops
          {"reduce":[[1],{"cat":[{"var":"accumulator"},{"var":"accumulator"}]},"x"]} | rule.accumulator
          {"missing":[1]}                                  | rule.name
          {"missing_some":["1",["first"]]}                 | rule.name
          {"missing_some":[1,"first"]}                     | rule.name
          false                                            | never
          {"==":[1,2]}                                     | never
          {"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":{"!":1}}}}}}}}}}}}} | rule.deep
          """)
  void refusesRules(String rule, String word) {
    String json =
        AnswerCheckTest.survey(
            """
            {"code":"first","type":"single","title":{"de":"A"},
             "options":[{"code":"a","label":{"de":"A"}}]},
            {"code":"grid","type":"matrix","title":{"de":"G"},"rows":[{"code":"noise","label":{"de":"L"}}],
             "options":[{"code":"a","label":{"de":"A"}},{"code":"b","label":{"de":"B"}}]},
            {"code":"own","type":"text","title":{"de":"B"},"showIf":%s},
            {"code":"late","type":"text","title":{"de":"C"}}
            """
                .formatted(rule));
    List<DefinitionProblem> problems = problems(json);
    assertThat(problems)
        .extracting(DefinitionProblem::key)
        .contains("surveydefinition.problem." + word);
    assertThat(problems.getFirst().path()).startsWith("groups[0].pages[0].questions[2].showIf");
  }

  @Test
  void refusesRulesAboutWhatMayComeAfterwardsBecauseItIsShuffled() {
    String json =
        """
        {"schema":1,"code":"s","title":{"de":"T"},"languages":["de"],"original":"de","access":"open",
         "groups":[{"code":"g","shuffle":true,"pages":[
           {"code":"p1","questions":[{"code":"a","type":"text","title":{"de":"A"}}]},
           {"code":"p2","shuffle":true,"questions":[
             {"code":"b","type":"text","title":{"de":"B"},"showIf":{"var":"a"}},
             {"code":"c","type":"text","title":{"de":"C"},"showIf":{"var":"b"},
              "validate":[{"rule":{"var":"c"},"message":{"de":"M"}}]}]}]},
          {"code":"g2","showIf":{"var":"a"},"pages":[{"code":"p3","questions":[
             {"code":"d","type":"text","title":{"de":"D"},"showIf":{"var":"b"}}]}]}]}
        """;
    assertThat(problems(json))
        .extracting(DefinitionProblem::key)
        .containsExactly(
            "surveydefinition.problem.rule.shuffled", "surveydefinition.problem.rule.shuffled");
  }

  @Test
  void letsQuotasAndThanksReferToEverything() {
    String json =
        AnswerCheckTest.survey(
            """
            "thanks":{"de":"Danke, {{q}}"},
            "quotas":[{"code":"x","when":{"var":"q"},"limit":1,"message":{"de":"Voll"}}],
            """,
            "{\"code\":\"q\",\"type\":\"text\",\"title\":{\"de\":\"Q\"}}");
    assertThat(DefinitionReader.read(json).quotas()).hasSize(1);
  }

  @Test
  void saysEverythingThatIsWrongAndWhere() {
    List<DefinitionProblem> problems =
        problems(
            AnswerCheckTest.survey(
                """
                {"code":"Q","type":"number","title":{"en":"x"},"min":5,"max":1,"colour":"red"}
                """));
    assertThat(problems)
        .extracting(DefinitionProblem::path)
        .containsExactlyInAnyOrder(
            "groups[0].pages[0].questions[0].code",
            "groups[0].pages[0].questions[0].title",
            "groups[0].pages[0].questions[0].min",
            "groups[0].pages[0].questions[0].colour");
    for (Language language : Language.shipped()) {
      assertThat(problems).allSatisfy(problem -> assertThat(problem.in(language)).isNotBlank());
    }
  }

  @Test
  void refusesWhatIsNoJsonAndSaysInWhichLine() {
    assertThat(problems("{\n  \"schema\": 1,,}").getFirst().in(Language.ENGLISH))
        .isEqualTo("This is not valid JSON: line 2, character 15.");
    assertThat(problems("[]")).hasSize(1);
    assertThat(problems("")).hasSize(1);
    assertThat(problems("{\"schema\":1,\"schema\":1}")).hasSize(1);
    assertThat(problems("{\"schema\":1} {}")).hasSize(1);
    assertThat(problems("[".repeat(100_000))).hasSize(1);
  }

  @Test
  void refusesTooMuch() {
    String question = "{\"code\":\"q%d\",\"type\":\"text\",\"title\":{\"de\":\"Q\"}}";
    String questions =
        IntStream.range(0, 301).mapToObj(question::formatted).collect(Collectors.joining(","));
    assertThat(problems(AnswerCheckTest.survey(questions))).isNotEmpty();
    assertThat(problems("{\"x\":\"" + "y".repeat(1_000_000) + "\"}"))
        .extracting(DefinitionProblem::key)
        .containsExactly("surveydefinition.problem.size");
    String garbage =
        IntStream.range(0, 500).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(","));
    assertThat(problems("{" + garbage + "}")).hasSize(100);
  }

  @Test
  void refusesAQuestionnaireThatAsksNothing() {
    assertThat(problems(AnswerCheckTest.survey(""))).isNotEmpty();
  }

  private static List<DefinitionProblem> problems(String json) {
    return catchThrowableOfType(DefinitionRefusedException.class, () -> DefinitionReader.read(json))
        .problems();
  }

  private static Definition.Question question(Definition definition, String code) {
    return definition.questions().filter(q -> q.code().equals(code)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one    | "a"
          one    | "c"
          many   | ["b","a"]
          scale  | 5
          count  | 2.5
          level  | 0.3
          words  | "Baum"
          day    | "2026-05-01"
          day    | "today"
          clock  | "08:30"
          rank   | ["c","a"]
          grid   | {"light":"bad"}
          pic    | "y"
          spot   | "south"
          """)
  void takesAnAnswerThatTheQuestionBeginsWith(String code, String answer) {
    Definition definition = DefinitionReader.read(withDefault(code, answer));

    assertThat(question(definition, code).preset()).isNotNull();
    assertThat(DefinitionReader.read(definition.toJson())).isEqualTo(definition);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one    | "z"              | default
          one    | ["a"]            | default
          one    | true             | default
          many   | ["a","b","c"]    | default
          many   | ["none","a"]     | default
          many   | [1]              | default
          scale  | 9                | default
          scale  | "5"              | default
          count  | 2.55             | default
          words  | "                                  " | default
          clock  | "today"                            | default
          words  | "viel zu langer Text für dieses" | default
          day    | "2027-05-01"     | default
          clock  | "8 Uhr"          | default
          rank   | ["c","c"]        | default
          grid   | {"smell":"bad"}  | default
          spot   | "west"           | default
          agree  | true             | default.consent
          photo  | true             | useless
          note   | "x"              | useless
          sum    | 3                | useless
          """)
  void refusesOneThatItDoesNotTake(String code, String answer, String word) {
    var refusal =
        catchThrowableOfType(
            DefinitionRefusedException.class,
            () -> DefinitionReader.read(withDefault(code, answer)));

    assertThat(refusal.problems())
        .extracting(DefinitionProblem::key)
        .containsExactly("surveydefinition.problem." + word);
    assertThat(refusal.problems().getFirst().path()).endsWith(".default");
  }

  private static String withDefault(String code, String answer) {
    return withField(code, "default", answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          many   | {"merge":[{"var":"one"}]}
          words  | {"cat":["Für ",{"var":"one__other"}]}
          count  | {"if":[{"==":[{"var":"one"},"a"]},1,2.5]}
          spot   | {"var":"grid.light"}
          """)
  void takesARuleForWhatAQuestionBeginsWith(String code, String rule) {
    Definition definition = DefinitionReader.read(withField(code, "defaultRule", rule));

    assertThat(question(definition, code).presetRule()).hasToString(rule);
    assertThat(question(definition, code).preset()).isNull();
    assertThat(DefinitionReader.read(definition.toJson())).isEqualTo(definition);
    Definition without = DefinitionReader.read(Samples.everyType());
    assertThat(DefinitionChanges.between(without, definition).changed())
        .containsExactly(question(definition, code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          one    | {"var":"many"}            | rule.later       | .defaultRule.var
          many   | {"var":"many"}            | rule.later       | .defaultRule.var
          many   | {"var":"nowhere"}         | rule.unknown     | .defaultRule.var
          many   | {"==":[{"var":"one"},"z"]} | rule.option     | .defaultRule.==
          many   | {"log":[1]}               | rule.operator    | .defaultRule
          agree  | {"var":"one"}             | default.consent  | .defaultRule
          photo  | {"var":"one"}             | useless          | .defaultRule
          note   | {"var":"one"}             | useless          | .defaultRule
          sum    | {"var":"one"}             | useless          | .defaultRule
          """)
  void refusesARuleThatCannotBeWorkedOut(String code, String rule, String word, String path) {
    assertThat(refused(withField(code, "defaultRule", rule)))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.key()).isEqualTo("surveydefinition.problem." + word);
          assertThat(problem.path()).endsWith(path);
        });
  }

  @Test
  void refusesARuleBesideAFixedAnswer() {
    String both = withField("many", "default", "[\"a\"],\"defaultRule\":{\"var\":\"one\"}");

    assertThat(refused(both))
        .extracting(DefinitionProblem::key)
        .containsExactly("surveydefinition.problem.default.both");
  }

  private static List<DefinitionProblem> refused(String json) {
    return catchThrowableOfType(DefinitionRefusedException.class, () -> DefinitionReader.read(json))
        .problems();
  }

  private static String withField(String code, String field, String value) {
    String asked = "{\"code\":\"" + code + "\",\"type\"";
    return Samples.everyType()
        .replace(asked, "{\"" + field + "\":" + value + "," + asked.substring(1));
  }
}
