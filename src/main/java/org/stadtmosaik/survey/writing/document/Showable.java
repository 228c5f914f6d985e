package org.stadtmosaik.survey.writing.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionProblem;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.DefinitionRefusedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * As much of an unfinished questionnaire as phones can show: texts that are missing become dots,
 * conditions that cannot be used and questions that are not ready are left out.
 *
 * @param definition as it is shown
 * @param leftOut addresses of what is not
 */
public record Showable(Definition definition, List<String> leftOut) {

  private static final Pattern STEP = Pattern.compile("([a-zA-Z_]+)(?:\\[(\\d+)])?");
  private static final List<String> RULES =
      List.of("showIf", "validate", "quotas", "default", "defaultRule");
  private static final int ROUNDS = 12;
  private static final String MISSING = "…";

  /** Makes it from whatever there is. */
  public static Showable of(QuestionnaireDocument document) {
    ObjectNode root = document.definition();
    root.remove(List.of("opens", "closes"));
    fill(root, document.original());
    Set<String> leftOut = new LinkedHashSet<>();
    for (int i = 0; i < ROUNDS; i++) {
      tidy(root);
      try {
        return new Showable(DefinitionReader.read(root.toString()), List.copyOf(leftOut));
      } catch (DefinitionRefusedException e) {
        drop(root, e.problems(), leftOut);
      }
    }
    return new Showable(
        DefinitionReader.read(onlyItsTitle(document).toString()), List.copyOf(leftOut));
  }

  private static void fill(ObjectNode root, String original) {
    new Tree(root)
        .each((address, node) -> {
          String kind = address.partKind() == null ? address.kind() : address.partKind();
          switch (kind) {
            case "survey", "question" -> fill(node, "title", original);
            case "option", "row", "area" -> fill(node, "label", original);
            case "quota", "validation" -> fill(node, "message", original);
            default -> {
              // May be without words.
            }
          }
          if (node.has("help") && node.path("help").path(original).isMissingNode()) {
            node.remove("help");
          }
        });
  }

  private static void fill(ObjectNode node, String field, String original) {
    ObjectNode text = node.get(field) instanceof ObjectNode there ? there : node.putObject(field);
    if (text.path(original).stringValue("").isBlank()) {
      text.put(original, MISSING);
    }
  }

  /** Without pages on which nothing is, and groups without pages. */
  private static void tidy(ObjectNode root) {
    for (ObjectNode group : Tree.objects(root, "groups")) {
      removeEmpty(group.get("pages"), "questions");
    }
    removeEmpty(root.get("groups"), "pages");
    if (root.path("groups").isEmpty()) {
      root.set("groups", onlyItsTitle(root).get("groups"));
    }
  }

  private static void removeEmpty(@org.jspecify.annotations.Nullable JsonNode list, String below) {
    if (list instanceof ArrayNode all) {
      for (int i = all.size() - 1; i >= 0; i--) {
        if (all.get(i).path(below).isEmpty()) {
          all.remove(i);
        }
      }
    }
  }

  private static ObjectNode onlyItsTitle(QuestionnaireDocument document) {
    ObjectNode root =
        QuestionnaireDocument.blank("empty", MISSING, document.languages(), document.original())
            .definition();
    root.set("groups", onlyItsTitle(root).get("groups"));
    return root;
  }

  /** A survey in the same languages with one screen that says nothing. */
  private static ObjectNode onlyItsTitle(ObjectNode like) {
    String original = like.path("original").stringValue("de");
    ObjectNode root =
        QuestionnaireDocument.blank("empty", MISSING, List.of(original), original).definition();
    ObjectNode info = ((ArrayNode) root.at("/groups/0/pages/0/questions")).addObject();
    info.put("code", "empty").put("type", "info").putObject("title").put(original, MISSING);
    return root;
  }

  private static void drop(ObjectNode root, List<DefinitionProblem> problems, Set<String> leftOut) {
    // From the back, so that what is taken out moves nothing that is still to be found.
    Set<List<String>> places = new LinkedHashSet<>();
    problems.forEach(problem -> places.add(place(problem.path())));
    List<List<String>> ordered = new ArrayList<>(places);
    ordered.sort(Comparator.<List<String>, String>comparing(steps -> padded(steps)).reversed());
    ordered.forEach(steps -> take(root, steps, leftOut));
  }

  private static String padded(List<String> steps) {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      text.append(step.matches("\\d+") ? "%06d".formatted(Integer.parseInt(step)) : step);
      text.append('/');
    }
    return text.toString();
  }

  /** The smallest part that can be left out: a rule, an option's condition, else the question. */
  private static List<String> place(String path) {
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      steps.add(step.group(1));
      if (step.group(2) != null) {
        steps.add(step.group(2));
      }
      if (RULES.contains(step.group(1)) || step.group(1).equals("questions")) {
        if (!step.group(1).equals("questions") || !isRuleLater(path, step.end())) {
          return steps;
        }
      }
    }
    return steps.size() > 1 && !steps.getFirst().equals("groups")
        ? List.of(steps.getFirst())
        : steps;
  }

  private static boolean isRuleLater(String path, int from) {
    String rest = path.substring(from);
    return rest.contains(".showIf") || rest.contains(".validate") || rest.contains(".default");
  }

  private static void take(ObjectNode root, List<String> steps, Set<String> leftOut) {
    JsonNode parent = root;
    for (String step : steps.subList(0, Math.max(0, steps.size() - 1))) {
      parent = parent.isArray() ? parent.path(Integer.parseInt(step)) : parent.path(step);
    }
    String last = steps.isEmpty() ? "" : steps.getLast();
    if (parent instanceof ArrayNode list
        && Tree.index(last) >= 0
        && Tree.index(last) < list.size()) {
      JsonNode gone = list.remove(Tree.index(last));
      if (gone.has("type")) {
        leftOut.add("question:" + Tree.code(gone));
      }
    } else if (parent instanceof ObjectNode object) {
      object.remove(last);
    }
  }
}
