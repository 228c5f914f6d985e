package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.stadtmosaik.survey.transfer.draft.LanguageTags;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.workbook.Sheet;

/**
 * A sheet of an XLSForm by the names of its columns, in their present form: {@code bind:relevant}
 * is {@code relevant}, {@code list name} is {@code list_name}.
 *
 * @param languages what stands behind the columns' names, such as {@code French (fr)}
 */
record FormTable(List<Row> rows, Set<String> columns, Set<String> languages) {

  static final FormTable NONE = new FormTable(List.of(), Set.of(), Set.of());

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("command", "type"),
          Map.entry("caption", "label"),
          Map.entry("relevance", "relevant"),
          Map.entry("constraint_msg", "constraint_message"),
          Map.entry("constraint_message", "constraint_message"),
          Map.entry("calculate", "calculation"),
          Map.entry("readonly", "read_only"),
          Map.entry("list", "list_name"),
          Map.entry("value", "name"),
          Map.entry("requiredmsg", "required_message"),
          Map.entry("jr:constraintmsg", "constraint_message"),
          Map.entry("jr:requiredmsg", "required_message"),
          Map.entry("title", "form_title"),
          Map.entry("id_string", "form_id"));

  /**
   * A row.
   *
   * @param number as the spreadsheet counts
   * @param cells texts by column; the language, if any, stands behind two colons
   */
  record Row(int number, Map<String, String> cells) {

    /** The text of a column without language; empty if there is none. */
    String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }

    /** The text of a column exactly as it stands there; empty if there is none. */
    String exact(String column) {
      return cells.getOrDefault(column, "");
    }

    /** Whether the form has this row and does not use it. */
    boolean isDisabled() {
      return FormRules.YES.contains(get("disabled").toLowerCase(Locale.ROOT));
    }

    /** The text in all languages. */
    Wording texts(String column, String original) {
      Map<String, String> texts = new LinkedHashMap<>();
      if (!get(column).isEmpty()) {
        texts.put(original, get(column));
      }
      cells.forEach((name, text) -> {
        if (name.startsWith(column + "::")) {
          LanguageTags.ofName(name.substring(column.length() + 2))
              .ifPresent(tag -> texts.put(tag, text.strip()));
        }
      });
      return new Wording(texts);
    }
  }

  /**
   * Reads a sheet.
   *
   * @throws TransferRefusedException if two columns have one name
   */
  static FormTable of(Sheet sheet) {
    if (sheet.rows().isEmpty()) {
      return NONE;
    }
    Map<Integer, String> names = new TreeMap<>();
    Map<String, String> seen = new HashMap<>();
    Set<String> languages = new LinkedHashSet<>();
    sheet
        .rows()
        .getFirst()
        .cells()
        .forEach((column, header) -> {
          String name = column(header);
          if (seen.putIfAbsent(name, header) != null) {
            throw new TransferRefusedException("columnTwice", header.strip(), sheet.name());
          }
          names.put(column, name);
          int at = name.indexOf("::");
          if (at > 0 && !name.startsWith("stadtmosaik::")) {
            languages.add(name.substring(at + 2));
          }
        });
    List<Row> rows = new ArrayList<>();
    for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      row.cells()
          .forEach((column, text) -> {
            String name = names.get(column);
            if (name != null) {
              cells.put(name, text);
            }
          });
      if (!cells.isEmpty()) {
        rows.add(new Row(row.number(), cells));
      }
    }
    return new FormTable(rows, Set.copyOf(names.values()), languages);
  }

  /** What a column is called here, however its header writes it. */
  static String column(String header) {
    String bare = header.strip();
    for (String wrapper : List.of("bind", "media", "control")) {
      if (bare.toLowerCase(Locale.ROOT).startsWith(wrapper + ":")) {
        bare = bare.substring(wrapper.length()).replaceFirst("^:+\\s*", "");
      }
    }
    int colon = bare.toLowerCase(Locale.ROOT).startsWith("jr:") ? -1 : bare.indexOf(':');
    String name = (colon < 0 ? bare : bare.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
    name = name.replaceAll("[\\s-]+", "_");
    name = ALIASES.getOrDefault(name, name);
    return colon < 0 ? name : name + "::" + bare.substring(colon).replaceFirst("^:+\\s*", "");
  }
}
