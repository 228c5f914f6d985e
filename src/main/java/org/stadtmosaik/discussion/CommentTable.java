package org.stadtmosaik.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.domain.CommentRows;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Shuffle;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.ProjectId;

/** Published comments as a table of a feature's dataset. */
@Component
public class CommentTable {

  private static final String FILE = "comments.csv";

  private final CommentRows rows;

  CommentTable(CommentRows rows) {
    this.rows = rows;
  }

  /**
   * The table {@code comments.csv} with what is published, in the order in which it was written;
   * read when it is written, not before.
   *
   * @param type of the feature whose dataset it is
   *     <p>Of what was brought from elsewhere it says who wrote it, under the export's names, since
   *     the same people stand in its other tables. Who wrote what on this portal is not said: with
   *     their own words beside them, people would be known in those tables.
   * @param things of that feature, which whoever exports may see
   * @param shuffle gives people their names in this export
   */
  public Table of(String type, ProjectId project, Set<UUID> things, Shuffle shuffle) {
    return new Table(
        FILE,
        Stream.of(
                "comment",
                "source_id",
                "about",
                "parent",
                "participant",
                "mark",
                "supports",
                "language",
                "channel",
                "written_on",
                "text")
            .map(name -> Column.described(name, "discussion.export." + name))
            .toList(),
        sink ->
            rows.published(
                type,
                project,
                row -> {
                  if (things.contains(row.getObject("about_id", UUID.class))) {
                    sink.accept(cells(row, shuffle));
                  }
                }));
  }

  private static List<Cell> cells(ResultSet row, Shuffle shuffle) throws SQLException {
    UUID author = row.getObject("participant", UUID.class);
    return List.of(
        Cell.text(row.getString("id")),
        Cell.text(row.getString("source_id")),
        Cell.text(row.getString("about_id")),
        Cell.text(row.getString("thread_id")),
        Cell.text(author == null ? null : shuffle.participant(author)),
        Cell.text(lower(row.getString("mark"))),
        Cell.number(row.getLong("supports")),
        Cell.text(row.getString("language")),
        Cell.text(lower(row.getString("channel"))),
        Cell.text(row.getObject("written_at", LocalDateTime.class).toLocalDate().toString()),
        Cell.text(row.getString("text")));
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }
}
