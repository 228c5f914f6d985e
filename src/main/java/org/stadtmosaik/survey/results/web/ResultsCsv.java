package org.stadtmosaik.survey.results.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.results.FormulaGuard;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.results.Bar;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;

/**
 * The released figures of a question as CSV (RFC 4180, UTF-8 with a mark that spreadsheet programs
 * need). A figure that is not told is empty. Words are in the reader's language; codes and heads
 * are the same in all.
 */
final class ResultsCsv {

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final List<String> HEAD =
      List.of(
          "question",
          "row",
          "row_label",
          "answer",
          "label",
          "group_by",
          "group",
          "group_label",
          "count",
          "base");

  private final CsvWriter csv;
  private final Language reader;

  private ResultsCsv(CsvWriter csv, Language reader) {
    this.csv = csv;
    this.reader = reader;
  }

  /**
   * @param lines of one question: of a matrix all its rows
   */
  static String of(List<QuestionResult> lines, Language reader) {
    StringWriter written = new StringWriter();
    written.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(written)) {
      csv.writeRecord(HEAD);
      lines.forEach(new ResultsCsv(csv, reader)::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  private void write(QuestionResult result) {
    for (Bar bar : result.bars()) {
      line(result, bar, null, bar.figure(), result.base().answered());
    }
    CrossTable cross = result.cross();
    if (cross == null) {
      return;
    }
    for (int row = 0; row < result.bars().size(); row++) {
      for (int column = 0; column < cross.columns().size(); column++) {
        line(
            result,
            result.bars().get(row),
            cross.columns().get(column),
            cross.figures().get(row).get(column),
            cross.columns().get(column).base());
      }
    }
  }

  private void line(
      QuestionResult result,
      Bar bar,
      CrossTable.@Nullable Column column,
      Figure figure,
      Figure base) {
    CrossTable cross = result.cross();
    record(
        result.code(),
        result.row(),
        word(result.rowTitle()),
        bar.code(),
        word(bar.label()),
        column == null || cross == null ? null : cross.by(),
        column == null ? null : column.code(),
        column == null ? null : word(column.label()),
        number(figure),
        number(base));
  }

  private void record(@Nullable String... cells) {
    csv.writeRecord(
        Arrays.stream(cells).map(it -> it == null ? "" : FormulaGuard.guard(it)).toList());
  }

  private @Nullable String word(@Nullable LocalizedText text) {
    return text == null ? null : text.in(reader).text();
  }

  private static @Nullable String number(Figure figure) {
    return figure.known().isPresent() ? Long.toString(figure.known().getAsLong()) : null;
  }
}
