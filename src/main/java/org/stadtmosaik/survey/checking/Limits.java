package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.writing.document.DocumentElement;
import tools.jackson.databind.JsonNode;

/** Finds limits that nobody can keep, beyond those that no definition may have. */
final class Limits {

  private Limits() {}

  static List<Finding> findings(List<DocumentElement> elements) {
    List<Finding> findings = new ArrayList<>();
    for (DocumentElement element : elements) {
      if (element.kind().equals("question")) {
        number(element, findings);
        choices(element, findings);
        labels(element, findings);
      }
    }
    return findings;
  }

  /** Between 0.2 and 0.8 there is no whole number. */
  private static void number(DocumentElement element, List<Finding> findings) {
    JsonNode question = element.json();
    JsonNode min = question.path("min");
    JsonNode max = question.path("max");
    if (!question.path("type").stringValue("").equals("number")
        || !min.isNumber()
        || !max.isNumber()
        || min.doubleValue() > max.doubleValue()) {
      return;
    }
    int decimals = question.path("decimals").intValue(0);
    double unit = Math.pow(10, Math.clamp(decimals, 0, 6));
    if (Math.ceil(min.doubleValue() * unit) > Math.floor(max.doubleValue() * unit)) {
      findings.add(
          Finding.of(
              Severity.WARNING, element.address() + "#min", "surveycheck.limits.number", decimals));
    }
  }

  /** An option that goes with no other does not help to reach the fewest. */
  private static void choices(DocumentElement element, List<Finding> findings) {
    JsonNode options = element.json().path("options");
    JsonNode min = element.json().path("min");
    String type = element.json().path("type").stringValue("");
    if (!min.isInt() || !(type.equals("multiple") || type.equals("picture"))) {
      return;
    }
    int together = 0;
    for (JsonNode option : options) {
      together += option.path("exclusive").booleanValue(false) ? 0 : 1;
    }
    if (min.intValue() > together && min.intValue() <= options.size()) {
      findings.add(
          Finding.of(
              Severity.WARNING,
              element.address() + "#min",
              "surveycheck.limits.choices",
              together));
    }
  }

  private static void labels(DocumentElement element, List<Finding> findings) {
    Set<String> seen = new HashSet<>();
    for (JsonNode option : element.json().path("options")) {
      for (Map.Entry<String, JsonNode> label : option.path("label").properties()) {
        String words = label.getValue().stringValue("").strip();
        if (!words.isEmpty() && !seen.add(label.getKey() + " " + words.toLowerCase(Locale.ROOT))) {
          String address =
              element.address() + "/option:" + option.path("code").stringValue("") + "#label";
          findings.add(Finding.of(Severity.WARNING, address, "surveycheck.limits.same", words));
          return;
        }
      }
    }
  }
}
