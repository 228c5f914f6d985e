package org.stadtmosaik.survey.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Where a questionnaire has JsonLogic rules, and what they look at. Asks of no rule whether it is
 * allowed: builders and imports have some that are not yet.
 */
public final class RuleNames {

  private static final List<String> FIELDS =
      List.of("showIf", "rule", "when", "value", "defaultRule");

  private RuleNames() {}

  /** The fields of elements that hold a rule. */
  public static List<String> fields() {
    return FIELDS;
  }

  /** Whether the operands of this operator are names of answers. */
  public static boolean isNaming(String operator) {
    return operator.equals("var") || operator.startsWith("missing");
  }

  /**
   * What the rule looks at, in the order in which it first does: {@code q}, {@code q__other},
   * {@code q.row}; in loops their own names, of which the element's is empty.
   */
  public static Set<String> in(JsonNode rule) {
    Set<String> names = new LinkedHashSet<>();
    gather(rule, names);
    return names;
  }

  /** The codes of the questions whose answers the rule looks at, in the same order. */
  public static Set<String> questions(JsonNode rule) {
    Set<String> codes = new LinkedHashSet<>();
    in(rule).forEach(name -> codes.add(question(name)));
    codes.remove("");
    return codes;
  }

  /** The code of the question that a name is about. */
  public static String question(String name) {
    int end = name.indexOf("__");
    int dot = name.indexOf('.');
    if (end < 0 || (dot >= 0 && dot < end)) {
      end = dot;
    }
    return end < 0 ? name : name.substring(0, end);
  }

  private static void gather(JsonNode rule, Set<String> names) {
    if (rule.isArray()) {
      rule.forEach(each -> gather(each, names));
    }
    rule.properties()
        .forEach(operation -> {
          JsonNode operands = operation.getValue();
          if (operation.getKey().equals("var")) {
            // What may stand beside the name is taken if there is no answer, and is no name.
            name(operands.isArray() ? operands.path(0) : operands, names);
          } else if (isNaming(operation.getKey())) {
            name(operands, names);
          } else {
            gather(operands, names);
          }
        });
  }

  private static void name(JsonNode operand, Set<String> names) {
    operand.forEach(each -> name(each, names));
    if (operand.isString()) {
      names.add(operand.stringValue());
    }
  }
}
