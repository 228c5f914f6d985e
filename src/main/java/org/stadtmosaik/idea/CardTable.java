package org.stadtmosaik.idea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Table;

/** Of the ideas that staff wrote down: where they come from, and their points on paper. */
final class CardTable {

  private CardTable() {}

  static Table of(BoardRows rows, BoardId board) {
    return new Table(
        "cards.csv",
        List.of(
            Column.described("idea", "ideaexport.column.cards_idea"),
            Column.described("occasion", "ideaexport.column.occasion"),
            Column.described("held_on", "ideaexport.column.held_on"),
            Column.described("dots", "ideaexport.column.dots")),
        sink -> rows.cards(board, row -> sink.accept(cells(row))));
  }

  private static List<Cell> cells(ResultSet row) throws SQLException {
    LocalDate day = row.getObject("held_on", LocalDate.class);
    String occasion = row.getString("occasion");
    return List.of(
        Cell.text(row.getString("idea_id")),
        occasion.isEmpty() ? Cell.missing() : Cell.text(occasion),
        day == null ? Cell.missing() : Cell.text(day.toString()),
        Cell.number(row.getInt("dots")));
  }
}
