package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of statements ({@code comments.csv} of a Polis export): columns {@code timestamp}
 * (milliseconds since 1970), {@code comment-id}, {@code moderated} (1, 0, -1), {@code
 * comment-body}, and {@code author-id} if there is one. UTF-8, at most 200 MB, a field at most 1
 * MB.
 */
public final class StatementFile {

  /** Longest text of a statement, in characters (Unicode code points). */
  public static final int MAX_TEXT = 10_000;

  /** Most statements in one file; their ids are held in memory to find those given twice. */
  public static final int MAX_STATEMENTS = 200_000;

  private static final List<String> NEEDED =
      List.of("timestamp", "comment-id", "moderated", "comment-body");
  private static final List<String> KNOWN = List.of("author-id");

  private final Map<String, Long> lines = new HashMap<>();
  private final Consumer<StatementRow> statements;

  private StatementFile(Consumer<StatementRow> statements) {
    this.statements = statements;
  }

  /**
   * Hands over each statement, and each row that cannot be used, in the order of the file. Of rows
   * with the same id the first usable one counts. The stream stays open.
   *
   * @throws FileRefusedException if the file as a whole cannot be read; what was handed over before
   *     should not be kept
   */
  public static ReadingResult read(
      InputStream in, Consumer<StatementRow> statements, Consumer<Problem> problems)
      throws IOException {
    StatementFile file = new StatementFile(statements);
    return RowReader.read(in, NEEDED, KNOWN, file::accept, problems);
  }

  private void accept(Header header, CsvRow row) throws RowReader.RowProblem {
    String id = RowReader.id(header, row, "comment-id");
    Long earlier = lines.get(id);
    if (earlier != null) {
      throw new RowReader.RowProblem(row.line(), "twice", Problem.shown(id), earlier);
    }
    StatementRow statement =
        new StatementRow(
            row.line(),
            id,
            author(header, row),
            RowReader.time(header, row),
            state(header, row),
            text(header, row));
    if (lines.size() == MAX_STATEMENTS) {
      throw new FileRefusedException("tooManyStatements", MAX_STATEMENTS);
    }
    lines.put(id, row.line());
    statements.accept(statement);
  }

  private static @Nullable String author(Header header, CsvRow row) throws RowReader.RowProblem {
    String author = header.optional(row, "author-id");
    if (author != null) {
      RowReader.requireShort(row, "author-id", author);
    }
    return author;
  }

  private static StatementRow.State state(Header header, CsvRow row) throws RowReader.RowProblem {
    String value = header.get(row, "moderated");
    return switch (value) {
      case "1" -> StatementRow.State.PUBLISHED;
      case "0" -> StatementRow.State.HELD;
      case "-1" -> StatementRow.State.DECLINED;
      default -> throw new RowReader.RowProblem(row.line(), "moderated", Problem.shown(value));
    };
  }

  private static String text(Header header, CsvRow row) throws RowReader.RowProblem {
    String text = header.exact(row, "comment-body");
    if (text.isBlank()) {
      throw new RowReader.RowProblem(row.line(), "noText");
    }
    int length = text.codePointCount(0, text.length());
    if (length > MAX_TEXT) {
      throw new RowReader.RowProblem(row.line(), "longText", length, MAX_TEXT);
    }
    return text;
  }
}
