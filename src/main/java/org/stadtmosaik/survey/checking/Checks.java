package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.ObjectNode;

/** Looks through a questionnaire for everything that a lead should know before publishing it. */
public final class Checks {

  private Checks() {}

  /**
   * Everything that was found, in the order of the questionnaire, what matters most first at each
   * place. What cannot be decided within bounds, such as whether a long calculation ever comes out
   * at some number, is not mentioned.
   *
   * @param document finished or not
   */
  public static List<Finding> of(QuestionnaireDocument document) {
    ObjectNode definition = document.definition();
    List<DocumentElement> elements = document.elements();
    List<Finding> findings = new ArrayList<>();
    Set<String> refused = new HashSet<>();
    Places places = new Places(definition);
    for (DefinitionProblem problem : DefinitionReader.problems(definition)) {
      String address = places.address(problem.path());
      refused.add(address);
      findings.add(new Finding(Severity.ERROR, address, problem.key(), problem.arguments()));
    }
    findings.addAll(Waiting.findings(definition, elements));
    findings.addAll(Reach.findings(definition, refused));
    findings.addAll(Beginnings.findings(definition, refused));
    findings.addAll(Limits.findings(elements));
    findings.addAll(Wordings.findings(document));
    findings.addAll(Length.findings(elements, document.original()));
    return sorted(findings, elements);
  }

  private static List<Finding> sorted(List<Finding> findings, List<DocumentElement> elements) {
    Map<String, Integer> order = new HashMap<>();
    elements.forEach(element -> order.putIfAbsent(element.address(), order.size()));
    findings.sort(
        Comparator.<Finding>comparingInt(it -> order.getOrDefault(it.element(), -1))
            .thenComparing(Finding::severity));
    return List.copyOf(findings);
  }
}
