package org.stadtmosaik.survey.transfer.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in column {@code type}, in its present form.
 *
 * @param name such as {@code select_one}
 * @param list the list of a choice; empty for other types
 */
record FormType(String name, String list, boolean hasOther) {

  private static final Pattern CHOICE =
      Pattern.compile(
          "(select[ _]one|select1|select[ _]multiple|select|rank|"
              + "select all that apply|add select one prompt using|"
              + "add select multiple prompt using|select_one_external|select_one_from_file|"
              + "select_multiple_from_file)\\s+(?:from\\s+|using\\s+)?(\\S+?)"
              + "(\\s+or[ _]other|\\s+or[ _]specify[ _]other)?");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("string", "text"),
          Map.entry("int", "integer"),
          Map.entry("location", "geopoint"),
          Map.entry("gps", "geopoint"),
          Map.entry("photo", "image"),
          Map.entry("picture", "image"),
          Map.entry("trigger", "acknowledge"),
          Map.entry("q_string", "text"),
          Map.entry("q_int", "integer"),
          Map.entry("q_picture", "image"),
          Map.entry("q_date", "date"),
          Map.entry("datetime", "datetime"),
          Map.entry("annotate", "image"),
          Map.entry("draw", "image"),
          Map.entry("signature", "image"));

  private static final Set<String> KNOWN =
      Set.of(
          "select_one",
          "select_multiple",
          "rank",
          "text",
          "integer",
          "decimal",
          "date",
          "datetime",
          "time",
          "range",
          "image",
          "note",
          "acknowledge",
          "calculate",
          "geopoint",
          "barcode");

  static FormType of(String written) {
    String bare = written.strip().replaceAll("\\s+", " ");
    Matcher choice = CHOICE.matcher(bare);
    if (choice.matches()) {
      String head = choice.group(1).replace(' ', '_').toLowerCase(Locale.ROOT);
      String name =
          switch (head) {
            case "select1", "add_select_one_prompt_using" -> "select_one";
            case "select", "select_all_that_apply", "add_select_multiple_prompt_using" ->
                "select_multiple";
            default -> head;
          };
      return new FormType(name, choice.group(2), choice.group(3) != null);
    }
    String name = bare.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    return new FormType(ALIASES.getOrDefault(name, name), "", false);
  }

  boolean isKnown() {
    return KNOWN.contains(name);
  }

  boolean begins() {
    return name.equals("begin_group") || isRepeat() || name.equals("begin_lgroup");
  }

  boolean isRepeat() {
    return name.equals("begin_repeat") || name.equals("begin_looped_group");
  }

  boolean ends() {
    return Set.of("end_group", "end_repeat", "end_lgroup", "end_looped_group").contains(name);
  }
}
