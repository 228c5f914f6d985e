package org.stadtmosaik.survey.checking;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Turns the paths of the definition's reader into addresses. */
final class Places {

  private static final Pattern STEP = Pattern.compile("([A-Za-z]+)\\[(\\d+)]\\.?");

  /** Lists of elements that have an address of their own, by the word in it. */
  private static final Map<String, String> HEADS =
      Map.of("groups", "group:", "pages", "page:", "questions", "question:", "quotas", "quota:");

  private static final Map<String, String> PARTS =
      Map.of("options", "/option:", "areas", "/area:", "rows", "/row:", "validate", "/validation:");

  private final JsonNode definition;

  Places(JsonNode definition) {
    this.definition = definition;
  }

  /** The address of what is at {@code groups[0].pages[1].questions[0].title.de}. */
  String address(String path) {
    String address = "survey";
    String rest = path;
    JsonNode at = definition;
    Matcher step = STEP.matcher(rest);
    while (step.lookingAt()) {
      String list = step.group(1);
      int index = Integer.parseInt(step.group(2));
      JsonNode element = at.path(list).path(index);
      String code = element.path("code").stringValue("");
      if (HEADS.containsKey(list)) {
        address = HEADS.get(list) + code;
      } else if (PARTS.containsKey(list)) {
        address += PARTS.get(list) + (list.equals("validate") ? step.group(2) : code);
      } else {
        break;
      }
      at = element;
      rest = rest.substring(step.end());
      step = STEP.matcher(rest);
    }
    if (address.equals("survey") && rest.startsWith("consent")) {
      address = "consent";
      rest = rest.substring("consent".length()).replaceFirst("^\\.", "");
    }
    return field(rest).isEmpty() ? address : address + "#" + field(rest);
  }

  /** {@code title} for {@code title.de}, {@code ends.0} for {@code ends[0].de}. */
  private static String field(String rest) {
    String[] steps = rest.replace('[', '.').replace("]", "").split("\\.");
    boolean several = steps.length > 1 && (steps[0].equals("ends") || steps[0].equals("labels"));
    return several ? steps[0] + "." + steps[1] : steps[0];
  }
}
