package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.survey.transfer.expression.XpathWriter;
import org.stadtmosaik.workbook.Numbers;
import tools.jackson.databind.JsonNode;

/**
 * What stands in the cells of a definition's elements. Writing and reading both ask here, so that a
 * cell that somebody has changed is told from one that only cannot say everything.
 *
 * @param languages BCP 47 tags
 * @param several codes of questions whose answer is a list
 */
record FormCells(List<String> languages, Set<String> several) {

  private static final int LONGEST = 30_000;

  static FormCells of(JsonNode definition) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add(definition.path("original").asString("de"));
    definition.path("languages").forEach(tag -> tags.add(tag.asString()));
    Set<String> several = new LinkedHashSet<>();
    definition
        .path("groups")
        .forEach(group ->
            group
                .path("pages")
                .forEach(page ->
                    page.path("questions")
                        .forEach(question -> {
                          String type = question.path("type").asString();
                          boolean list =
                              type.equals("multiple")
                                  || type.equals("ranking")
                                  || question.path("multiple").booleanValue(false);
                          if (list) {
                            several.add(question.path("code").asString());
                          }
                        })));
    return new FormCells(List.copyOf(tags), several);
  }

  /** What stands behind a column's two colons: {@code German (de)}. */
  static String named(String tag) {
    return Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH) + " (" + tag + ")";
  }

  /** A text as a cell can hold it. */
  static String clean(String text) {
    String plain =
        text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n]]", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
  }

  /** Texts in all languages. */
  void texts(Map<String, String> cells, String column, JsonNode text) {
    for (String tag : languages) {
      cells.put(column + "::" + named(tag), clean(text.path(tag).asString("")));
    }
  }

  /** The cells of a group, a page or a question. */
  Map<String, String> of(String kind, JsonNode element) {
    Map<String, String> cells = new LinkedHashMap<>();
    boolean question = kind.equals("question");
    cells.put("type", question ? type(element) : "begin_group");
    cells.put("name", (question ? "" : kind + "_") + element.path("code").asString());
    texts(cells, "label", element.path("title"));
    cells.put("relevant", xpath(element.path("showIf"), ""));
    if (question) {
      texts(cells, "hint", element.path("help"));
      boolean required = element.path("required").booleanValue(false);
      boolean must = element.path("must").booleanValue(false);
      cells.put("required", required || must ? "yes" : "");
      checks(cells, element);
      boolean ruled = element.has("defaultRule");
      cells.put(
          "default", ruled ? xpath(element.path("defaultRule"), "") : FormDefaults.cell(element));
      cells.put("calculation", xpath(element.path("value"), ""));
      cells.put("appearance", appearance(element));
      cells.put("parameters", parameters(element));
    } else if (kind.equals("page")) {
      cells.put("appearance", "field-list");
    }
    return cells;
  }

  private String xpath(JsonNode rule, String own) {
    return rule.isMissingNode() ? "" : clean(new XpathWriter(several, own).write(rule).orElse(""));
  }

  private void checks(Map<String, String> cells, JsonNode question) {
    String own = question.path("code").asString();
    StringBuilder check = new StringBuilder();
    for (String limit : limits(question)) {
      check.append(check.isEmpty() ? "" : " and ").append(limit);
    }
    for (JsonNode validation : question.path("validate")) {
      String rule = xpath(validation.path("rule"), own);
      if (!rule.isEmpty()) {
        check.append(check.isEmpty() ? "" : " and ").append('(').append(rule).append(')');
      }
    }
    cells.put("constraint", clean(check.toString()));
    texts(cells, "constraint_message", question.path("validate").path(0).path("message"));
  }

  /** Checks of a question that no cell can say, and that no change of a cell can mean. */
  List<JsonNode> unsaid(JsonNode question) {
    String own = question.path("code").asString();
    return question
        .path("validate")
        .valueStream()
        .filter(validation -> xpath(validation.path("rule"), own).isEmpty())
        .toList();
  }

  private static List<String> limits(JsonNode question) {
    String type = question.path("type").asString();
    List<String> limits = new ArrayList<>();
    for (String bound : List.of("min", "max")) {
      JsonNode value = question.path(bound);
      String compares = bound.equals("min") ? ". >= " : ". <= ";
      if (type.equals("number") && value.isNumber()) {
        limits.add(compares + Numbers.plain(value.doubleValue()));
      } else if (type.equals("date") && value.isString()) {
        limits.add(compares + "date('" + value.stringValue() + "')");
      }
    }
    if (question.path("past").booleanValue(false)) {
      limits.add(". <= today()");
    }
    return limits;
  }

  private static String type(JsonNode question) {
    String code = question.path("code").asString();
    boolean multiple = question.path("multiple").booleanValue(false);
    return switch (question.path("type").asString()) {
      case "single", "place" -> "select_one " + code;
      case "picture" -> (multiple ? "select_multiple " : "select_one ") + code;
      case "multiple" -> "select_multiple " + code;
      case "ranking" -> "rank " + code;
      case "scale", "slider" -> "range";
      case "number" -> question.path("decimals").asInt(0) > 0 ? "decimal" : "integer";
      case "date" -> "date";
      case "time" -> "time";
      case "matrix" -> "begin_group";
      case "photo" -> "image";
      case "consent" -> "acknowledge";
      case "info" -> "note";
      case "calculated" -> "calculate";
      default -> "text";
    };
  }

  private static String appearance(JsonNode question) {
    return switch (question.path("type").asString()) {
      case "single" ->
          switch (question.path("look").asString("")) {
            case "dropdown" -> "minimal";
            case "buttons" -> "quick";
            default -> "";
          };
      case "text" -> question.path("long").booleanValue(false) ? "multiline" : "";
      case "matrix" -> "table-list";
      default -> "";
    };
  }

  private static String parameters(JsonNode question) {
    boolean scale = question.path("type").asString().equals("scale");
    if (!scale && !question.path("type").asString().equals("slider")) {
      return question.path("shuffle").booleanValue(false) && question.has("options")
          ? "randomize=true"
          : "";
    }
    return "start="
        + Numbers.plain(question.path(scale ? "from" : "min").asDouble(0))
        + " end="
        + Numbers.plain(question.path(scale ? "to" : "max").asDouble(0))
        + " step="
        + Numbers.plain(scale ? 1 : question.path("step").asDouble(1));
  }
}
