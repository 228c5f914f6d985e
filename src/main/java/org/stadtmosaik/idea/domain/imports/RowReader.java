package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What reading statements and reading votes have in common. */
final class RowReader {

  /** Longest id of a statement or a person, in characters. */
  static final int MAX_ID = 100;

  private RowReader() {}

  /** Makes of one row what it is, or throws a {@link RowProblem}. */
  interface Understanding {
    void accept(Header header, CsvRow row) throws RowProblem;
  }

  static ReadingResult read(
      InputStream in,
      List<String> needed,
      List<String> known,
      Understanding understanding,
      Consumer<Problem> problems)
      throws IOException {
    Rows rows = Rows.of(in);
    if (!rows.hasNext()) {
      return new ReadingResult(false, 0, 0);
    }
    Header header = new Header(rows.next(), needed, known);
    long used = 0;
    long unusable = 0;
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      try {
        requireWidth(header, row);
        understanding.accept(header, row);
        used++;
      } catch (RowProblem e) {
        problems.accept(e.problem());
        unusable++;
      }
    }
    return new ReadingResult(true, used, unusable);
  }

  static void requireWidth(Header header, CsvRow row) throws RowProblem {
    int fields = row.fields().size();
    if (fields != header.width()) {
      throw new RowProblem(
          row.line(), fields < header.width() ? "tooFew" : "tooMany", fields, header.width());
    }
  }

  static String id(Header header, CsvRow row, String column) throws RowProblem {
    String id = header.get(row, column);
    if (id.isEmpty()) {
      throw new RowProblem(row.line(), "empty", column);
    }
    requireShort(row, column, id);
    return id;
  }

  static @Nullable String optionalId(Header header, CsvRow row, String column) throws RowProblem {
    String id = header.optional(row, column);
    if (id != null) {
      requireShort(row, column, id);
    }
    return id;
  }

  /** A text as it stands in the file, not blank and at most so many code points long. */
  static String text(Header header, CsvRow row, String column, int most) throws RowProblem {
    String text = header.exact(row, column);
    if (text.isBlank()) {
      throw new RowProblem(row.line(), "noText");
    }
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw new RowProblem(row.line(), "longText", length, most);
    }
    return text;
  }

  static void requireShort(CsvRow row, String column, String id) throws RowProblem {
    if (id.codePointCount(0, id.length()) > MAX_ID) {
      throw new RowProblem(row.line(), "longId", column, MAX_ID);
    }
  }

  static long time(Header header, CsvRow row) throws RowProblem {
    String value = Objects.requireNonNullElse(header.optional(row, "timestamp"), "");
    return Times.of(value)
        .orElseThrow(() -> new RowProblem(row.line(), "time", Problem.shown(value)));
  }

  /** Ends the reading of one row. */
  static final class RowProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RowProblem(long line, String reason, Object... arguments) {
      super(reason, null, false, false);
      problem = Problem.at(line, reason, arguments);
    }

    RowProblem(Problem problem) {
      super(problem.reasonKey(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
