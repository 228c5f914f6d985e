package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a file of statements ({@code comments.csv} of a Polis export): columns {@code timestamp}
 * (milliseconds since 1970), {@code comment-id}, {@code moderated} (1, 0, -1), {@code
 * comment-body}, and if they are there {@code author-id} and those of {@link Extras}. CSV in UTF-8,
 * at most 200 MB, a field at most 1 MB; or a spreadsheet of at most 20 MB. Instead of milliseconds
 * a day ({@code 2026-11-20}) or a time with its zone is fine.
 */
public final class StatementFile {

  /** Longest text of a statement, in characters (Unicode code points). */
  public static final int MAX_TEXT = 10_000;

  /** Most statements in one file; their ids are held in memory to find those given twice. */
  public static final int MAX_STATEMENTS = 200_000;

  private static final List<String> NEEDED =
      List.of("timestamp", "comment-id", "moderated", "comment-body");
  private static final List<String> KNOWN =
      Stream.concat(Stream.of("author-id"), Extras.COLUMNS.stream()).toList();

  private final Map<String, Long> lines = new HashMap<>();
  private final Consumer<StatementRow> statements;

  private final RowCheck check;

  private StatementFile(RowCheck check, Consumer<StatementRow> statements) {
    this.check = check;
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
    return read(in, RowCheck.NONE, statements, problems);
  }

  /**
   * The same, of those rows only with which nothing else is wrong.
   *
   * @param check asked for each row that can be read
   */
  public static ReadingResult read(
      InputStream in, RowCheck check, Consumer<StatementRow> statements, Consumer<Problem> problems)
      throws IOException {
    StatementFile file = new StatementFile(check, statements);
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
            RowReader.optionalId(header, row, "author-id"),
            RowReader.time(header, row),
            state(header, row),
            RowReader.text(header, row, "comment-body", MAX_TEXT),
            Extras.read(header, row));
    Optional<Problem> wrong = check.of(statement);
    if (wrong.isPresent()) {
      throw new RowReader.RowProblem(wrong.get());
    }
    if (lines.size() == MAX_STATEMENTS) {
      throw new FileRefusedException("tooManyStatements", MAX_STATEMENTS);
    }
    lines.put(id, row.line());
    statements.accept(statement);
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
}
