package org.stadtmosaik.survey.transfer.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.DefinitionRefusedException;
import org.stadtmosaik.survey.definition.RuleNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a draft what no survey may have, and says so in the report: rules that look at what
 * comes later, at what is in no fixed order, or at what is not there. What a person has to mend
 * stays: the checks of the builder show it.
 */
public final class Settling {

  private static final int MOST_ROUNDS = 40;
  private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

  private final Draft draft;

  private Settling(Draft draft) {
    this.draft = draft;
  }

  /** Where a problem is: the elements on the way, and the field of the last one. */
  private record Place(List<JsonNode> way, String field) {

    ObjectNode element() {
      for (int i = way.size() - 1; i >= 0; i--) {
        if (way.get(i) instanceof ObjectNode element && element.has(field)) {
          return element;
        }
      }
      return (ObjectNode) way.getFirst();
    }
  }

  /** Settles a draft; afterwards it may still lack something, such as a second option. */
  public static void settle(Draft draft) {
    Settling settling = new Settling(draft);
    draft.tidy();
    for (int round = 0; round < MOST_ROUNDS && settling.changes(); round++) {
      draft.tidy();
    }
  }

  private boolean changes() {
    try {
      DefinitionReader.read(draft.root().toString());
      return false;
    } catch (DefinitionRefusedException refusal) {
      boolean changed = false;
      List<JsonNode> gone = new ArrayList<>();
      for (DefinitionProblem problem : refusal.problems()) {
        changed |= mend(problem, gone);
      }
      gone.forEach(element -> Draft.remove(draft.root(), element));
      return changed;
    }
  }

  private boolean mend(DefinitionProblem problem, List<JsonNode> gone) {
    if (problem.key().endsWith(".pipe")) {
      return unpipe(problem);
    }
    if (problem.path().endsWith(".default")) {
      return unset(problem);
    }
    Place place = rulePlace(problem.path());
    if (place == null) {
      return false;
    }
    if (problem.key().endsWith(".rule.shuffled") && unshuffle(place)) {
      return true;
    }
    return drop(place, problem, gone);
  }

  private boolean drop(Place place, DefinitionProblem problem, List<JsonNode> gone) {
    ObjectNode element = place.element();
    if (!element.has(place.field())) {
      return false;
    }
    Remark reason = new Remark(problem.key(), problem.arguments());
    draft.conditions(element, place.field()).forEach(condition -> condition.fails(reason));
    element.remove(place.field());
    if (place.field().equals("showIf")) {
      return true;
    }
    if (place.field().equals("defaultRule")) {
      changed(element, "defaultRule");
      return true;
    }
    if (draft.entry(element) == null) {
      gone.add(element);
    } else {
      draft.drop(element, reason);
    }
    return true;
  }

  /** An order that does not matter to anybody's conditions is better than conditions that go. */
  private boolean unshuffle(Place place) {
    boolean changed = false;
    for (JsonNode each : place.way()) {
      boolean holds = each.has("pages") || each.has("questions");
      if (holds && each.path("shuffle").booleanValue(false)) {
        ((ObjectNode) each).remove("shuffle");
        draft.report().remark("order", each.path("code").asString());
        changed = true;
      }
    }
    return changed;
  }

  private boolean unpipe(DefinitionProblem problem) {
    JsonNode text = draft.root();
    Matcher step = STEP.matcher(problem.path());
    List<String> steps = new ArrayList<>();
    while (step.find()) {
      steps.add(step.group());
    }
    ObjectNode element = draft.root();
    for (String name : steps.subList(0, steps.size() - 1)) {
      text = name.startsWith("[") ? text.path(index(name)) : text.path(name);
      if (text instanceof ObjectNode object && object.has("code")) {
        element = object;
      }
    }
    if (!(text instanceof ObjectNode texts)) {
      return false;
    }
    String code = problem.arguments().getFirst().toString();
    String before = texts.path(steps.getLast()).asString();
    String after = before.replaceAll("\\{\\{\\s*" + Pattern.quote(code) + "\\s*}}", "…");
    texts.put(steps.getLast(), after);
    ReportBuilder.Entry entry = draft.entry(element);
    if (entry != null) {
      entry.changed("placeholder", code);
    }
    return !after.equals(before);
  }

  /** A question may begin empty; what it began with was no answer that it takes. */
  private boolean unset(DefinitionProblem problem) {
    JsonNode at = draft.root();
    Matcher step = STEP.matcher(problem.path());
    while (step.find() && !step.group().equals("default")) {
      at = step.group(2) == null ? at.path(step.group()) : at.path(index(step.group()));
    }
    if (!(at instanceof ObjectNode question) || question.remove("default") == null) {
      return false;
    }
    changed(question, "default");
    return true;
  }

  private void changed(ObjectNode question, String word) {
    ReportBuilder.Entry entry = draft.entry(question);
    if (entry != null) {
      entry.changed(word);
    }
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }

  private @Nullable Place rulePlace(String path) {
    List<JsonNode> way = new ArrayList<>();
    JsonNode at = draft.root();
    way.add(at);
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      if (step.group(1) != null && RuleNames.fields().contains(step.group(1))) {
        return new Place(way, step.group(1));
      }
      at =
          step.group(1) != null ? at.path(step.group(1)) : at.path(Integer.parseInt(step.group(2)));
      way.add(at);
    }
    return null;
  }
}
