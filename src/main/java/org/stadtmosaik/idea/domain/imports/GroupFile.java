package org.stadtmosaik.idea.domain.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads a file that says who is in which opinion group: the person's id in the source that they
 * came from ({@code participant}), and the name of a group ({@code group}). {@code group-id} and
 * other columns are fine, so that {@code participants-votes.csv} of a Polis export is such a file;
 * a file without a header has just the two columns. Who has no group is in none. UTF-8, at most 200
 * MB.
 */
public final class GroupFile {

  /** Groups that a file may have. */
  public static final int MAX_GROUPS = 100;

  private static final String PARTICIPANT = "participant";
  private static final String GROUP = "group";
  private static final List<String> PARTICIPANT_COLUMNS =
      List.of(
          PARTICIPANT,
          "participant source id",
          "participant_source_id",
          "participant-source-id",
          "participant-id",
          "participant_id",
          "voter-id",
          "source_id");
  private static final List<String> GROUP_COLUMNS = List.of(GROUP, "group-id", "group_id");

  private GroupFile() {}

  /**
   * Hands over each person who is in a group, and each row that cannot be used, in the order of the
   * file. The stream stays open.
   *
   * @param known whether there is a person of this id
   * @throws FileRefusedException if the file as a whole cannot be read
   */
  public static ReadingResult read(
      InputStream in,
      Predicate<String> known,
      Consumer<GroupRow> members,
      Consumer<Problem> problems)
      throws IOException {
    Rows rows = Rows.of(in);
    if (!rows.hasNext()) {
      return new ReadingResult(false, 0, 0);
    }
    CsvRow first = rows.next();
    Columns columns = Columns.of(first);
    Reading reading = new Reading(columns, known, members, problems);
    if (!columns.isHeader()) {
      reading.take(first);
    }
    while (rows.hasNext()) {
      reading.take(rows.next());
    }
    return new ReadingResult(true, reading.used, reading.unusable);
  }

  /** Where the two columns stand, and whether the first line said so. */
  private record Columns(Header header, String participant, String group, boolean isHeader) {

    static Columns of(CsvRow first) {
      Set<String> names = new HashSet<>();
      first.fields().forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
      Optional<String> participant =
          PARTICIPANT_COLUMNS.stream().filter(names::contains).findFirst();
      Optional<String> group = GROUP_COLUMNS.stream().filter(names::contains).findFirst();
      if (first.fields().size() == 2 && participant.isEmpty() && group.isEmpty()) {
        CsvRow made = new CsvRow(first.line(), List.of(PARTICIPANT, GROUP));
        return new Columns(new Header(made, made.fields(), List.of()), PARTICIPANT, GROUP, false);
      }
      String named = participant.orElse(PARTICIPANT);
      String grouped = group.orElse(GROUP);
      return new Columns(
          new Header(first, List.of(named, grouped), List.of()), named, grouped, true);
    }
  }

  /** What has been read so far. */
  private static final class Reading {

    private final Columns columns;
    private final Predicate<String> known;
    private final Consumer<GroupRow> members;
    private final Consumer<Problem> problems;
    private final Map<String, Long> seen = new HashMap<>();
    private final Set<String> groups = new HashSet<>();
    private long used;
    private long unusable;

    Reading(
        Columns columns,
        Predicate<String> known,
        Consumer<GroupRow> members,
        Consumer<Problem> problems) {
      this.columns = columns;
      this.known = known;
      this.members = members;
      this.problems = problems;
    }

    void take(CsvRow row) {
      try {
        RowReader.requireWidth(columns.header(), row);
        member(row).ifPresent(members);
        used++;
      } catch (RowReader.RowProblem e) {
        problems.accept(e.problem());
        unusable++;
      }
    }

    private Optional<GroupRow> member(CsvRow row) throws RowReader.RowProblem {
      String participant = RowReader.id(columns.header(), row, columns.participant());
      String group = columns.header().get(row, columns.group());
      RowReader.requireShort(row, columns.group(), group);
      Long before = seen.putIfAbsent(participant, row.line());
      if (before != null) {
        throw new RowReader.RowProblem(
            row.line(), "participantTwice", Problem.shown(participant), before);
      }
      if (group.isEmpty()) {
        return Optional.empty();
      }
      if (!known.test(participant)) {
        throw new RowReader.RowProblem(
            row.line(), "unknownParticipant", Problem.shown(participant));
      }
      if (groups.add(group) && groups.size() > MAX_GROUPS) {
        groups.remove(group);
        throw new RowReader.RowProblem(row.line(), "tooManyGroups", MAX_GROUPS);
      }
      return Optional.of(new GroupRow(row.line(), participant, group));
    }
  }
}
