package org.stadtmosaik.survey.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.RowSink;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.AnswerForms;

/**
 * What each column of the responses and each value in it means, in every language of the survey. A
 * row for each column, followed by one for each of its values.
 *
 * @param languages tags; a text that does not exist in one of them is missing there
 */
public record Codebook(Variables variables, SequencedSet<String> languages) {

  private static final LocalizedText DECLINED = Messages.inAll("surveyexport.value.declined");

  /** The codebook's own columns. */
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (String name :
        List.of("variable", "question", "type", "kind", "first_version", "last_version", "value")) {
      columns.add(Column.described(name, "surveyexport.codebook." + name));
    }
    for (String tag : languages) {
      columns.add(Column.described("label." + tag, "surveyexport.codebook.label", tag));
    }
    return columns;
  }

  /** Hands over every row. */
  public void rows(RowSink sink) {
    for (Variable variable : variables.list()) {
      sink.accept(row(variable, null, variable.meaning()));
      for (Map.Entry<String, LocalizedText> value : variable.values().entrySet()) {
        sink.accept(row(variable, value.getKey(), value.getValue()));
      }
      if (variable.declinable()) {
        sink.accept(row(variable, Integer.toString(AnswerForms.DECLINED), DECLINED));
      }
    }
  }

  private List<Cell> row(Variable variable, @Nullable String value, LocalizedText label) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(variable.name()));
    row.add(variable.question().isEmpty() ? Cell.missing() : Cell.text(variable.question()));
    row.add(variable.type().isEmpty() ? Cell.missing() : Cell.text(variable.type()));
    row.add(Cell.text(variable.kind().word()));
    row.add(Cell.number(variable.first()));
    row.add(Cell.number(variable.last()));
    row.add(Cell.text(value));
    for (String tag : languages) {
      row.add(Cell.text(label.texts().get(tag)));
    }
    return row;
  }
}
