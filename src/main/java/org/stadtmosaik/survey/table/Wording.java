package org.stadtmosaik.survey.table;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.AnswerForms;

/**
 * What stands in the cells: codes for programs, or words for a reader.
 *
 * @param reader null for codes
 */
public record Wording(@Nullable Language reader) {

  /** Codes and numbers. */
  public static final Wording CODES = new Wording(null);

  /** The cell of each value of a variable, made once and used in each row. */
  Map<String, Cell> cells(Variable variable) {
    Map<String, Cell> cells = new HashMap<>();
    variable.values().forEach((code, label) -> cells.put(code, cell(variable, code, label)));
    return cells;
  }

  private Cell cell(Variable variable, String code, LocalizedText label) {
    if (reader != null && !variable.type().equals("scale")) {
      return Cell.text(label.in(reader).text());
    }
    return isNumber(code) ? Cell.number(Long.parseLong(code)) : Cell.text(code);
  }

  Cell declined() {
    return reader == null
        ? Cell.number(AnswerForms.DECLINED)
        : Cell.text(Messages.get(reader, "surveyexport.value.declined"));
  }

  Cell language(String tag) {
    return Cell.text(reader == null ? tag : new Language(tag).nameIn(reader));
  }

  private static boolean isNumber(String code) {
    char first = code.charAt(0);
    return first == '-' || (first >= '0' && first <= '9');
  }
}
