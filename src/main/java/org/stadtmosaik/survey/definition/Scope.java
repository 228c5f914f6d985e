package org.stadtmosaik.survey.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which answers a rule or a text may refer to at its place. Knows the codes of the whole survey, so
 * that a question that comes later can be told from one that does not exist.
 *
 * @param questions all questions by code
 * @param index of the question that is read; those before it have been answered
 * @param group index of its group
 * @param page index of its page in the whole survey
 * @param own index of the question whose own rule is read, or -1
 */
public record Scope(Map<String, Asked> questions, int index, int group, int page, int own) {

  /**
   * A question as far as others can refer to it.
   *
   * @param options codes that an answer may have; empty if it has none
   * @param rows of a matrix
   */
  public record Asked(
      int index,
      int group,
      int page,
      boolean shuffledPages,
      boolean shuffledQuestions,
      String type,
      Set<String> options,
      Set<String> rows) {}

  /**
   * The same survey, seen from this question on.
   *
   * @param newIndex how many questions come before
   * @param newGroup index of the group, or -1 outside of all
   * @param newPage index of the page in the whole survey, or -1 outside of all
   */
  public Scope at(int newIndex, int newGroup, int newPage) {
    return new Scope(questions, newIndex, newGroup, newPage, -1);
  }

  /** Where everything has been answered. */
  public Scope atTheEnd() {
    return at(Integer.MAX_VALUE, -1, -1);
  }

  /** For a question's own rules, which see its answer too. */
  public Scope withOwn() {
    return new Scope(questions, index + 1, group, page, index);
  }

  public @Nullable Asked asked(String code) {
    return questions.get(code);
  }

  /** The word of the problem with a reference to this question from here, or null. */
  public @Nullable String problemWith(String code) {
    Asked asked = questions.get(code);
    if (asked == null) {
      return "rule.unknown";
    }
    if (asked.index() >= index) {
      return "rule.later";
    }
    if (asked.group() == group && asked.page() != page && asked.shuffledPages()) {
      return "rule.shuffled";
    }
    if (asked.page() == page && asked.shuffledQuestions() && asked.index() != own) {
      return "rule.shuffled";
    }
    return null;
  }

  /** Looks through a definition of whatever form for its questions. */
  public static Scope of(JsonNode definition) {
    Map<String, Asked> questions = new HashMap<>();
    int index = 0;
    int group = 0;
    int page = 0;
    for (JsonNode g : definition.path("groups")) {
      for (JsonNode p : g.path("pages")) {
        for (JsonNode q : p.path("questions")) {
          JsonNode code = q.path("code");
          if (Fields.isCode(code)) {
            questions.putIfAbsent(
                code.stringValue(),
                new Asked(
                    index,
                    group,
                    page,
                    g.path("shuffle").booleanValue(false),
                    p.path("shuffle").booleanValue(false),
                    q.path("type").stringValue(""),
                    codes(q.has("areas") ? q.path("areas") : q.path("options")),
                    codes(q.path("rows"))));
          }
          index++;
        }
        page++;
      }
      group++;
    }
    return new Scope(Map.copyOf(questions), 0, -1, -1, -1);
  }

  private static Set<String> codes(JsonNode list) {
    Set<String> codes = new HashSet<>();
    for (JsonNode entry : list) {
      codes.add(entry.path("code").stringValue(""));
    }
    return codes;
  }
}
