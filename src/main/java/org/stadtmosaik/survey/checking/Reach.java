package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.AnswerKind;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionScopes;
import org.stadtmosaik.survey.condition.Conditions;
import tools.jackson.databind.JsonNode;

/**
 * Finds what nobody will ever see or be able to answer. A rule that is beyond {@link Condition}
 * counts as one that may hold, so that everything found is true.
 */
final class Reach {

  private final Map<String, JsonNode> questions = new HashMap<>();
  private final Map<String, List<Condition>> gates = new HashMap<>();
  private final Map<String, List<Condition>> leaves = new HashMap<>();
  private final Map<String, Optional<List<Object>>> domains = new HashMap<>();
  private final Map<String, Condition> options = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final ConditionScopes scopes;
  private final ConditionScope everything;
  private final Set<String> refused;
  private final Solver solver = new Solver(this::domain, this::needs);

  private Reach(JsonNode definition, Set<String> refused) {
    this.scopes = ConditionScopes.of(definition);
    this.everything = scopes.at("survey");
    this.refused = refused;
  }

  /**
   * @param refused addresses whose rules are wrong anyway
   */
  static List<Finding> findings(JsonNode definition, Set<String> refused) {
    Reach reach = new Reach(definition, refused);
    reach.learn(definition);
    reach.look(definition);
    return reach.findings;
  }

  /** Every condition first, because an answer stands for others only as far as all of them go. */
  private void learn(JsonNode definition) {
    for (JsonNode group : definition.path("groups")) {
      List<Condition> inGroup = gate(List.of(), "group:", group);
      for (JsonNode page : group.path("pages")) {
        List<Condition> onPage = gate(inGroup, "page:", page);
        for (JsonNode question : page.path("questions")) {
          questions.putIfAbsent(code(question), question);
          gate(onPage, "question:", question);
          String address = "question:" + code(question);
          for (JsonNode option : question.path("options")) {
            read(option.get("showIf"), address + "/option:" + code(option), "showIf")
                .ifPresent(it -> options.put(code(question) + "/" + code(option), it));
          }
          int index = 0;
          for (JsonNode each : question.path("validate")) {
            read(each.get("rule"), address + "/validation:" + index++, "rule");
          }
        }
      }
    }
    for (JsonNode quota : definition.path("quotas")) {
      read(quota.get("when"), "quota:" + code(quota), "when");
    }
  }

  private List<Condition> gate(List<Condition> outer, String kind, JsonNode element) {
    List<Condition> gate = new ArrayList<>(outer);
    String address = kind + code(element);
    read(element.get("showIf"), address, "showIf").ifPresent(gate::add);
    gates.putIfAbsent(address, gate);
    return gate;
  }

  private Optional<Condition> read(@Nullable JsonNode rule, String address, String field) {
    if (rule == null || rule.isNull() || refused.contains(address + "#" + field)) {
      return Optional.empty();
    }
    Optional<Condition> condition = Conditions.read(rule, scopes.at(address));
    condition.ifPresent(this::gather);
    return condition;
  }

  private void gather(Condition condition) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(this::gather);
      case Condition.Any(List<Condition> parts) -> parts.forEach(this::gather);
      case Condition.Not(Condition part) -> gather(part);
      default -> leaves.computeIfAbsent(name(condition), _ -> new ArrayList<>()).add(condition);
    }
  }

  private void look(JsonNode definition) {
    for (JsonNode group : definition.path("groups")) {
      if (isSeen("group:", group)) {
        for (JsonNode page : group.path("pages")) {
          if (isSeen("page:", page)) {
            page.path("questions").forEach(this::lookAt);
          }
        }
      }
    }
    for (JsonNode quota : definition.path("quotas")) {
      String address = "quota:" + code(quota);
      read(quota.get("when"), address, "when")
          .filter(when -> !solver.mayHold(List.of(when)))
          .ifPresent(
              _ -> add(Severity.WARNING, address + "#when", "surveycheck.unreachable.quota"));
    }
  }

  private boolean isSeen(String kind, JsonNode element) {
    String address = kind + code(element);
    boolean seen = !element.has("showIf") || solver.mayHold(gates.getOrDefault(address, List.of()));
    if (!seen) {
      add(
          Severity.WARNING,
          address + "#showIf",
          "surveycheck.unreachable." + kind.substring(0, kind.length() - 1));
    }
    return seen;
  }

  private void lookAt(JsonNode question) {
    if (!isSeen("question:", question)) {
      return;
    }
    String address = "question:" + code(question);
    List<Condition> gate = gates.getOrDefault(address, List.of());
    for (JsonNode option : question.path("options")) {
      Condition shown = options.get(code(question) + "/" + code(option));
      if (shown != null && !solver.mayHold(with(gate, shown))) {
        add(
            Severity.WARNING,
            address + "/option:" + code(option) + "#showIf",
            "surveycheck.unreachable.option");
      }
    }
    validations(question, address, with(gate, new Condition.Answered(code(question))));
  }

  private void validations(JsonNode question, String address, List<Condition> answered) {
    List<Condition> all = new ArrayList<>(answered);
    boolean each = true;
    int index = 0;
    for (JsonNode validation : question.path("validate")) {
      String at = address + "/validation:" + index++;
      Condition rule = read(validation.get("rule"), at, "rule").orElse(null);
      if (rule != null) {
        all.add(rule);
        if (!solver.mayHold(with(answered, rule))) {
          each = false;
          add(Severity.WARNING, at + "#rule", "surveycheck.unreachable.validation");
        }
      }
    }
    if (each && all.size() > answered.size() + 1 && !solver.mayHold(all)) {
      add(Severity.WARNING, address, "surveycheck.unreachable.validations");
    }
  }

  private void add(Severity severity, String address, String word) {
    findings.add(Finding.of(severity, address, word));
  }

  private static List<Condition> with(List<Condition> some, Condition another) {
    List<Condition> all = new ArrayList<>(some);
    all.add(another);
    return all;
  }

  private Optional<List<Object>> domain(String name) {
    return domains.computeIfAbsent(name, this::findDomain);
  }

  private Optional<List<Object>> findDomain(String name) {
    ConditionScope.Subject subject = everything.subject(name).orElse(null);
    JsonNode question = subject == null ? null : questions.get(subject.question());
    if (subject == null || question == null) {
      return Optional.empty();
    }
    List<Condition> known = leaves.getOrDefault(name, List.of());
    if (name.endsWith("__declined")) {
      return Optional.of(
          question.path("declinable").booleanValue(false) ? List.of(true) : List.of());
    }
    AnswerKind kind = subject.kind();
    return Domains.of(question, kind, known);
  }

  /** That it was asked, and that what was chosen was offered. */
  private List<Condition> needs(String name, Object answer) {
    String question = everything.subject(name).orElseThrow().question();
    List<Condition> needs = new ArrayList<>(gates.getOrDefault("question:" + question, List.of()));
    if (name.endsWith("__declined")) {
      needs.add(new Condition.Not(new Condition.Answered(question)));
    }
    List<?> chosen = answer instanceof List<?> list ? list : List.of(answer);
    for (Object code : chosen) {
      Condition shown = options.get(question + "/" + code);
      if (shown != null) {
        needs.add(shown);
      }
    }
    return needs;
  }

  private static String code(JsonNode element) {
    return element.path("code").stringValue("");
  }

  /** What a condition on one answer calls it. */
  static String name(Condition leaf) {
    return switch (leaf) {
      case Condition.Comparison it -> it.name();
      case Condition.OneOf it -> it.name();
      case Condition.Contains it -> it.name();
      case Condition.Counts it -> it.name();
      case Condition.Answered it -> it.name();
      case Condition.All _, Condition.Any _, Condition.Not _ ->
          throw new IllegalArgumentException("not on one answer: " + leaf);
    };
  }
}
