package org.stadtmosaik.survey.condition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.condition.ConditionScope.Place;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.definition.Scope;
import tools.jackson.databind.JsonNode;

/**
 * The scopes of all places of one questionnaire, which may be unfinished in any way. Looks through
 * it once, for whoever asks about many places.
 */
public final class ConditionScopes {

  private static final String NO_LANGUAGE = "und";

  private final Scope scope;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, Scope> places = new HashMap<>();

  private ConditionScopes(Scope scope) {
    this.scope = scope;
  }

  /** For this definition of schema 1, as far as it is written. */
  public static ConditionScopes of(JsonNode definition) {
    ConditionScopes scopes = new ConditionScopes(Scope.of(definition));
    int index = 0;
    int group = 0;
    int page = 0;
    for (JsonNode g : definition.path("groups")) {
      scopes.place("group:", g, index, -1, -1);
      for (JsonNode p : g.path("pages")) {
        scopes.place("page:", p, index, group, page);
        for (JsonNode q : p.path("questions")) {
          scopes.place("question:", q, index, group, page);
          scopes.question(q);
          index++;
        }
        page++;
      }
      group++;
    }
    return scopes;
  }

  private void place(String kind, JsonNode element, int index, int group, int page) {
    places.putIfAbsent(kind + element.path("code").stringValue(""), scope.at(index, group, page));
  }

  /**
   * The scope of the condition at this place; that of the whole questionnaire if there is no such
   * place.
   *
   * @param address as {@link ConditionScope#of(JsonNode, String)} takes it
   */
  public ConditionScope at(String address) {
    int field = address.indexOf('#');
    if (field >= 0) {
      ConditionScope element = at(address.substring(0, field));
      boolean value = address.endsWith("#value") || address.endsWith("#defaultRule");
      return value ? element.at(Place.VALUE) : element;
    }
    int slash = address.indexOf('/');
    String rest = slash < 0 ? "" : address.substring(slash);
    @Nullable Scope before = places.get(slash < 0 ? address : address.substring(0, slash));
    if (before == null) {
      return new ConditionScope(Place.QUOTA, scope.atTheEnd(), subjects);
    }
    if (rest.startsWith("/validation:")) {
      return new ConditionScope(Place.VALIDATION, before.withOwn(), subjects);
    }
    Place place =
        !rest.isEmpty()
            ? Place.OPTION
            : address.startsWith("group:")
                ? Place.GROUP
                : address.startsWith("page:") ? Place.PAGE : Place.QUESTION;
    return new ConditionScope(place, before, subjects);
  }

  private void question(JsonNode question) {
    String code = question.path("code").stringValue("");
    String type = question.path("type").stringValue("");
    if (code.isEmpty() || type.equals("info") || subjects.containsKey(code)) {
      return;
    }
    AnswerKind kind = AnswerKind.of(type, question.path("multiple").booleanValue(false));
    Subject asked =
        new Subject(
            code,
            code,
            kind,
            text(question.path("title"), code),
            null,
            labels(question.path(question.has("areas") ? "areas" : "options")),
            question.path("declinable").booleanValue(false),
            type.equals("slider")
                || kind == AnswerKind.CALCULATED
                || question.path("decimals").intValue(0) > 0);
    subjects.put(code, asked);
    if (kind == AnswerKind.MATRIX) {
      labels(question.path("rows")).forEach((row, label) -> row(asked, row, label));
    }
  }

  private void row(Subject question, String row, LocalizedText label) {
    String name = question.name() + "." + row;
    subjects.put(
        name,
        new Subject(
            name,
            question.name(),
            AnswerKind.CHOICE,
            question.title(),
            label,
            question.options(),
            question.declinable(),
            false));
  }

  private static Map<String, LocalizedText> labels(JsonNode list) {
    Map<String, LocalizedText> labels = new LinkedHashMap<>();
    for (JsonNode each : list) {
      String code = each.path("code").stringValue("");
      labels.put(code, text(each.path("label"), code));
    }
    return labels;
  }

  private static LocalizedText text(JsonNode texts, String otherwise) {
    Map<String, String> written = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : texts.properties()) {
      if (each.getValue().isString() && !each.getValue().stringValue().isBlank()) {
        written.put(each.getKey(), each.getValue().stringValue());
      }
    }
    return new LocalizedText(written.isEmpty() ? Map.of(NO_LANGUAGE, otherwise) : written);
  }
}
