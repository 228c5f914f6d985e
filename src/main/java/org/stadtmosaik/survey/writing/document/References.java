package org.stadtmosaik.survey.writing.document;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.RuleNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Gives what rules and texts refer to another name, in place. */
final class References {

  /** Operators whose operands come out as they are: options of the question that begins so. */
  private static final Set<String> OUTCOMES = Set.of("if", "and", "or", "merge");

  private final String question;
  private final @Nullable String kind;
  private final String from;
  private final String to;
  private final Pattern pipe;
  private boolean inPreset;

  /**
   * @param kind null if the question itself is renamed, else {@code option}, {@code row} or {@code
   *     area}
   */
  References(String question, @Nullable String kind, String from, String to) {
    this.question = question;
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.pipe = Pattern.compile("\\{\\{\\s*" + Pattern.quote(from) + "\\s*}}");
  }

  void rename(ObjectNode root) {
    walk(root);
  }

  private void walk(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (kind != null && object.has("type") && Tree.code(object).equals(question)) {
        preset(object);
        JsonNode rule = object.get("defaultRule");
        if (rule != null && !"row".equals(kind)) {
          object.set("defaultRule", outcome(rule));
        }
      }
      for (String name : java.util.List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (RuleNames.fields().contains(name) && value != null && value.isContainer()) {
          inPreset = name.equals("defaultRule");
          object.set(name, rule(value, false));
        } else if (kind == null && value != null && value.isString()) {
          object.put(name, piped(value.stringValue()));
        } else if (value != null) {
          walk(value);
        }
      }
    } else if (node instanceof ArrayNode) {
      node.forEach(this::walk);
    }
  }

  /** The answer that the question begins with. */
  private void preset(ObjectNode asked) {
    JsonNode given = asked.path("default");
    if (given instanceof ArrayNode list) {
      literals(list);
    } else if (given instanceof ObjectNode rows) {
      asked.set("default", rows(rows));
    } else if (asked.has("options") || asked.has("areas")) {
      ArrayNode alone = JsonNodeFactory.instance.arrayNode().add(given);
      literals(alone);
      if (given.isString()) {
        asked.set("default", alone.get(0));
      }
    }
  }

  /** The rule with the option called otherwise where it is what comes out. */
  private JsonNode outcome(JsonNode rule) {
    if (rule.isString()) {
      return rule.stringValue().equals(from) ? StringNode.valueOf(to) : rule;
    }
    if (rule instanceof ArrayNode list) {
      outcomes(list, 0, 1);
    } else if (rule instanceof ObjectNode operation && operation.size() == 1) {
      String operator = operation.propertyNames().iterator().next();
      if (operation.get(operator) instanceof ArrayNode operands) {
        switch (operator) {
          case "if" -> {
            outcomes(operands, 1, 2);
            if (operands.size() % 2 == 1) {
              outcomes(operands, operands.size() - 1, 1);
            }
          }
          case "or", "and", "merge" -> outcomes(operands, 0, 1);
          case "var" -> outcomes(operands, 1, 1);
          default -> {
            // What it is made from does not come out as it is.
          }
        }
      }
    }
    return rule;
  }

  private void outcomes(ArrayNode list, int first, int step) {
    for (int i = first; i < list.size(); i += step) {
      list.set(i, outcome(list.get(i)));
    }
  }

  private ObjectNode rows(ObjectNode chosen) {
    ObjectNode now = JsonNodeFactory.instance.objectNode();
    for (java.util.Map.Entry<String, JsonNode> row : chosen.properties()) {
      boolean own = "row".equals(kind) && row.getKey().equals(from);
      boolean column = "option".equals(kind) && row.getValue().stringValue("").equals(from);
      now.set(own ? to : row.getKey(), column ? StringNode.valueOf(to) : row.getValue());
    }
    return now;
  }

  private String piped(String text) {
    return text.contains("{{")
        ? pipe.matcher(text).replaceAll(Matcher.quoteReplacement("{{" + to + "}}"))
        : text;
  }

  /** The rule with the other name; in a loop over the question, its element is what is meant. */
  private JsonNode rule(JsonNode rule, boolean inLoop) {
    if (rule instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, rule(list.get(i), inLoop));
      }
    } else if (rule instanceof ObjectNode operation && operation.size() == 1) {
      String operator = operation.propertyNames().iterator().next();
      JsonNode operands = operation.get(operator);
      if (RuleNames.isNaming(operator)) {
        operation.set(operator, named(operands));
      } else {
        boolean outcome = inPreset && OUTCOMES.contains(operator);
        boolean meant =
            kind != null && !"row".equals(kind) && !outcome && isMeant(operands, inLoop);
        boolean loop = operands.isArray() && names(operands.path(0), false);
        operation.set(operator, rule(operands, inLoop || (kind != null && loop)));
        if (meant && operation.get(operator) instanceof ArrayNode list) {
          literals(list);
        }
      }
    }
    return rule;
  }

  private JsonNode named(JsonNode operand) {
    if (operand instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        list.set(i, named(list.get(i)));
      }
      return list;
    }
    return operand.isString() ? StringNode.valueOf(name(operand.stringValue())) : operand;
  }

  private String name(String name) {
    if ("row".equals(kind)) {
      return name.equals(question + "." + from) ? question + "." + to : name;
    }
    if (kind != null) {
      return name;
    }
    boolean own = name.equals(from) || name.startsWith(from + "__") || name.startsWith(from + ".");
    return own ? to + name.substring(from.length()) : name;
  }

  private boolean isMeant(JsonNode operands, boolean inLoop) {
    for (JsonNode operand : operands) {
      if (names(operand, inLoop)) {
        return true;
      }
    }
    return false;
  }

  private boolean names(JsonNode operand, boolean inLoop) {
    JsonNode name = operand.path("var");
    String text = (name.isArray() ? name.path(0) : name).stringValue("-");
    return text.equals(question) || text.startsWith(question + ".") || (inLoop && text.isEmpty());
  }

  private void literals(ArrayNode operands) {
    for (int i = 0; i < operands.size(); i++) {
      JsonNode operand = operands.get(i);
      if (operand.isString() && operand.stringValue().equals(from)) {
        operands.set(i, StringNode.valueOf(to));
      } else if (operand instanceof ArrayNode list) {
        literals(list);
      }
    }
  }
}
