package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of comments: columns {@code id}, {@code idea} (the statement's {@code comment-id}),
 * {@code text}, and if there are any {@code author-id}, {@code parent} (the id of the comment that
 * is answered, which stands further up), {@code mark} ({@code for}, {@code against}, {@code
 * question}) and {@code timestamp}. CSV or spreadsheet as {@link StatementFile} reads them.
 */
public final class CommentFile {

  /** Most comments in one file; their ids are held in memory. */
  public static final int MAX_COMMENTS = 200_000;

  /** Longest text of a comment, in characters (Unicode code points). */
  public static final int MAX_TEXT = 5_000;

  private static final List<String> NEEDED = List.of("id", "idea", "text");
  private static final List<String> KNOWN = List.of("author-id", "parent", "mark", "timestamp");

  /** Of each comment its line, and whether it answers another. */
  private record Seen(long line, String statement, boolean answers) {}

  private final Map<String, Seen> seen = new HashMap<>();
  private final Predicate<String> statements;
  private final Consumer<CommentRow> comments;
  private final long now;

  private CommentFile(Predicate<String> statements, Consumer<CommentRow> comments, long now) {
    this.statements = statements;
    this.comments = comments;
    this.now = now;
  }

  /**
   * Hands over each comment, and each row that cannot be used, in the order of the file. The stream
   * stays open.
   *
   * @param statements whether there is a statement of this id
   * @param now for comments without a time, in milliseconds since 1970
   * @throws FileRefusedException if the file as a whole cannot be read
   */
  public static ReadingResult read(
      InputStream in,
      Predicate<String> statements,
      long now,
      Consumer<CommentRow> comments,
      Consumer<Problem> problems)
      throws IOException {
    CommentFile file = new CommentFile(statements, comments, now);
    return RowReader.read(in, NEEDED, KNOWN, file::accept, problems);
  }

  private void accept(Header header, CsvRow row) throws RowReader.RowProblem {
    String id = RowReader.id(header, row, "id");
    Seen earlier = seen.get(id);
    if (earlier != null) {
      throw new RowReader.RowProblem(row.line(), "twice", Problem.shown(id), earlier.line());
    }
    String statement = RowReader.id(header, row, "idea");
    if (!statements.test(statement)) {
      throw new RowReader.RowProblem(row.line(), "unknownStatement", Problem.shown(statement));
    }
    CommentRow comment =
        new CommentRow(
            row.line(),
            id,
            statement,
            RowReader.optionalId(header, row, "author-id"),
            parent(header, row, statement),
            header.optional(row, "timestamp") == null ? now : RowReader.time(header, row),
            mark(header, row),
            RowReader.text(header, row, "text", MAX_TEXT));
    if (seen.size() == MAX_COMMENTS) {
      throw new FileRefusedException("tooManyComments", MAX_COMMENTS);
    }
    seen.put(id, new Seen(row.line(), statement, comment.parentId() != null));
    comments.accept(comment);
  }

  private @Nullable String parent(Header header, CsvRow row, String statement)
      throws RowReader.RowProblem {
    String parent = RowReader.optionalId(header, row, "parent");
    if (parent == null) {
      return null;
    }
    Seen answered = seen.get(parent);
    if (answered == null || !answered.statement().equals(statement)) {
      throw new RowReader.RowProblem(row.line(), "unknownParent", Problem.shown(parent));
    }
    if (answered.answers()) {
      throw new RowReader.RowProblem(row.line(), "tooDeep", Problem.shown(parent));
    }
    return parent;
  }

  private static CommentRow.@Nullable Mark mark(Header header, CsvRow row)
      throws RowReader.RowProblem {
    String mark = header.optional(row, "mark");
    if (mark == null) {
      return null;
    }
    return switch (mark) {
      case "for" -> CommentRow.Mark.FOR;
      case "against" -> CommentRow.Mark.AGAINST;
      case "question" -> CommentRow.Mark.QUESTION;
      default -> throw new RowReader.RowProblem(row.line(), "mark", Problem.shown(mark));
    };
  }
}
