package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.survey.definition.PhoneEngine.Pair;
import tools.jackson.databind.JsonNode;

/** The server's engine and the phone's give the same result for whatever a survey may ask them. */
class LogicAgreementTest {

  private static final int RANDOM_PAIRS = 10_000;
  private static final long SEED = 20261129;

  @TempDir Path folder;

  @Test
  void bothKeepToTheSharedCases() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("/survey/logic-cases.json")) {
      for (JsonNode each : PhoneEngine.JSON.readTree(in)) {
        pairs.add(new Pair(each.get("rule").toString(), each.get("data").toString()));
        expected.add(each.get("result").toString());
      }
    }
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
    assertThat(new HashSet<>(pairs)).as("each case once").hasSameSizeAs(pairs);
    assertThat(operators(pairs)).containsAll(RuleReader.operators());
    List<String> phone = PhoneEngine.results(pairs, folder);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String server = PhoneEngine.server(pairs.get(i));
      if (!PhoneEngine.agree(phone.get(i), expected.get(i))
          || !PhoneEngine.agree(server, expected.get(i))) {
        wrong.add(pairs.get(i) + " phone " + phone.get(i) + " server " + server);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void theSharedCasesAreRulesThatASurveyMayHave() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/survey/logic-cases.json")) {
      for (JsonNode each : PhoneEngine.JSON.readTree(in)) {
        assertThat(problems(each.get("rule"))).as(each.toString()).isEmpty();
      }
    }
  }

  @Test
  void bothAgreeOnTenThousandRandomPairs() throws IOException {
    RandomRules rules = new RandomRules(SEED);
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < RANDOM_PAIRS) {
      Pair pair = rules.next();
      if (problems(PhoneEngine.JSON.readTree(pair.rule())).isEmpty()) {
        pairs.add(pair);
      }
    }
    assertThat(operators(pairs)).containsAll(RuleReader.operators());
    List<String> phone = PhoneEngine.results(pairs, folder);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      String server = PhoneEngine.server(pairs.get(i));
      if (!PhoneEngine.agree(server, phone.get(i))) {
        wrong.add(pairs.get(i).line() + "\n  phone  " + phone.get(i) + "\n  server " + server);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<DefinitionProblem> problems(JsonNode rule) {
    Problems problems = new Problems();
    RuleReader.read(rule, "", problems, Samples.scope().atTheEnd());
    return problems.list();
  }

  private static Set<String> operators(List<Pair> pairs) {
    Set<String> operators = new HashSet<>();
    pairs.forEach(pair -> gather(PhoneEngine.JSON.readTree(pair.rule()), operators));
    return operators;
  }

  private static void gather(JsonNode rule, Set<String> operators) {
    if (rule.isObject()) {
      operators.addAll(rule.propertyNames());
    }
    rule.forEach(each -> gather(each, operators));
  }
}
