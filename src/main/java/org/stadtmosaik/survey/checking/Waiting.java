package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.definition.RuleNames;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import tools.jackson.databind.JsonNode;

/** Finds questions that wait for each other's answers, or for their own. */
final class Waiting {

  private final Map<String, Set<String>> references = new LinkedHashMap<>();

  private Waiting() {}

  static List<Finding> findings(JsonNode definition, List<DocumentElement> elements) {
    Waiting waiting = new Waiting();
    Map<String, Integer> order = new HashMap<>();
    for (DocumentElement element : elements) {
      if (element.kind().equals("question")) {
        String code = element.json().path("code").stringValue("");
        order.put(code, order.size());
        waiting.references.put(code, RuleNames.questions(element.json().path("showIf")));
      }
    }
    List<Finding> findings = new ArrayList<>();
    waiting.references.forEach((code, names) -> {
      for (String name : names) {
        if (order.getOrDefault(name, -1) >= order.get(code) && waiting.leads(name, code)) {
          findings.add(finding(code, name, definition));
          break;
        }
      }
    });
    return findings;
  }

  private static Finding finding(String code, String name, JsonNode definition) {
    String address = "question:" + code + "#showIf";
    if (name.equals(code)) {
      return Finding.of(Severity.ERROR, address, "surveycheck.waits.itself");
    }
    Object title =
        ConditionScope.of(definition, "survey")
            .subject(name)
            .<Object>map(Subject::title)
            .orElse(name);
    return Finding.of(Severity.ERROR, address, "surveycheck.waits.other", title);
  }

  /** Whether the one question depends on the other, however indirectly. */
  private boolean leads(String from, String to) {
    List<String> open = new ArrayList<>(List.of(from));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String code = open.removeLast();
      if (code.equals(to)) {
        return true;
      }
      if (seen.add(code)) {
        open.addAll(references.getOrDefault(code, Set.of()));
      }
    }
    return false;
  }
}
