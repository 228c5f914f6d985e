package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads a file of votes ({@code votes.csv} of a Polis export): columns {@code timestamp}
 * (milliseconds since 1970), {@code comment-id}, {@code voter-id}, {@code vote} (1 agree, -1
 * disagree, 0 pass). Each row is an event, in no order. UTF-8, at most 200 MB, a field at most 1
 * MB.
 */
public final class VoteFile {

  private static final List<String> NEEDED = List.of("timestamp", "comment-id", "voter-id", "vote");

  private VoteFile() {}

  /**
   * Hands over each vote, and each row that cannot be used, in the order of the file. Nothing of
   * earlier rows is held. The stream stays open.
   *
   * @param known whether there is a statement of this id
   * @throws FileRefusedException if the file as a whole cannot be read; what was handed over before
   *     should not be kept
   */
  public static ReadingResult read(
      InputStream in, Predicate<String> known, Consumer<VoteRow> votes, Consumer<Problem> problems)
      throws IOException {
    return RowReader.read(
        in, NEEDED, List.of(), (header, row) -> votes.accept(vote(header, row, known)), problems);
  }

  private static VoteRow vote(Header header, CsvRow row, Predicate<String> known)
      throws RowReader.RowProblem {
    String statement = RowReader.id(header, row, "comment-id");
    if (!known.test(statement)) {
      throw new RowReader.RowProblem(row.line(), "unknownStatement", Problem.shown(statement));
    }
    return new VoteRow(
        row.line(),
        statement,
        RowReader.id(header, row, "voter-id"),
        RowReader.time(header, row),
        value(header, row));
  }

  private static VoteRow.Value value(Header header, CsvRow row) throws RowReader.RowProblem {
    String value = header.get(row, "vote");
    return switch (value) {
      case "1" -> VoteRow.Value.AGREE;
      case "-1" -> VoteRow.Value.DISAGREE;
      case "0" -> VoteRow.Value.PASS;
      default -> throw new RowReader.RowProblem(row.line(), "vote", Problem.shown(value));
    };
  }
}
