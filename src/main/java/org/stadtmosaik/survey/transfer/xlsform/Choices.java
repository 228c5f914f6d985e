package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.draft.Wording;

/**
 * The lists of an XLSForm.
 *
 * @param lists rows by the name of their list
 * @param columns of the sheet, by which choices may be filtered
 */
record Choices(Map<String, List<FormTable.Row>> lists, List<String> columns) {

  /**
   * Reads the sheet.
   *
   * @throws TransferRefusedException with the row, if a choice has no list or no name
   */
  static Choices of(FormTable table) {
    Map<String, List<FormTable.Row>> lists = new LinkedHashMap<>();
    for (FormTable.Row row : table.rows()) {
      String list = row.get("list_name");
      if (!list.isEmpty() && row.get("name").isEmpty()) {
        throw new TransferRefusedException("choice", row.number());
      }
      if (!list.isEmpty()) {
        lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(row);
      }
    }
    return new Choices(lists, List.copyOf(table.columns()));
  }

  List<FormTable.Row> list(String name) {
    return lists.getOrDefault(name, List.of());
  }

  /** What stands in each column of a choice, empty where nothing does. */
  Map<String, String> values(FormTable.Row choice) {
    Map<String, String> values = new LinkedHashMap<>();
    columns.forEach(column -> values.put(column, choice.get(column)));
    return values;
  }

  static Wording label(FormTable.Row choice, Draft draft) {
    return choice.texts("label", draft.original());
  }
}
