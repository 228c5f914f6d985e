package org.stadtmosaik.idea;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.deliberation.opinion.GroupCounts;
import org.stadtmosaik.deliberation.opinion.OpinionGroups;
import org.stadtmosaik.deliberation.opinion.OpinionScores;
import org.stadtmosaik.deliberation.opinion.Representative;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.RowSink;
import org.stadtmosaik.results.Table;

/**
 * Two tables of one export: what follows from a board's opinions for each statement, and for each
 * group. Groups that the votes made are left out where they are too small to be shown; a given
 * grouping is shown as it was given, because whoever gives it knows who is in it.
 */
final class OpinionTables {

  /** Digits that are written: less than what could differ from one machine to another. */
  private static final MathContext DIGITS = new MathContext(12);

  private final BoardRows rows;
  private final BoardId board;
  private final @Nullable GivenGroups given;

  /** From the first table to the second, which is read in the same transaction. */
  private @Nullable Worked kept;

  OpinionTables(BoardRows rows, BoardId board, @Nullable GivenGroups given) {
    this.rows = rows;
    this.board = board;
    this.given = given;
  }

  /** What was worked out, and of which statements. */
  private record Worked(List<BoardRows.Statement> statements, OpinionScores scores) {}

  List<Table> tables() {
    return List.of(
        new Table("statements.csv", statementColumns(), this::statements),
        new Table("group_shares.csv", shareColumns(), this::shares));
  }

  private static List<Column> statementColumns() {
    return List.of(
        column("source_id", "source_id"),
        column("agree", "agree"),
        column("disagree", "disagree"),
        column("pass", "pass"),
        column("consensus", "scores_consensus"),
        column("bridging_intercept", "scores_intercept"),
        column("bridging_factor", "scores_factor"),
        column("idea", "scores_idea"));
  }

  private static List<Column> shareColumns() {
    return List.of(
        column("group", "shares_group"),
        column("source_id", "source_id"),
        column("agree", "shares_agree"),
        column("disagree", "shares_disagree"),
        column("pass", "shares_pass"),
        column("seen", "shares_seen"),
        column("agree_share", "shares_agree_share"),
        column("disagree_share", "shares_disagree_share"),
        column("pass_share", "shares_pass_share"),
        column("agreement", "shares_agreement"),
        column("representative", "shares_representative"),
        column("representative_weight", "shares_weight"),
        column("people", "shares_people"),
        column("idea", "scores_idea"));
  }

  private static Column column(String name, String text) {
    return Column.described(name, "ideaexport.column." + text);
  }

  private void statements(RowSink sink) {
    Worked worked = work();
    kept = worked;
    OpinionScores scores = worked.scores();
    GroupCounts all = scores.everybody();
    for (int i = 0; i < worked.statements().size(); i++) {
      BoardRows.Statement statement = worked.statements().get(i);
      sink.accept(
          List.of(
              Cell.text(statement.sourceId()),
              Cell.number(all.agree(0, i)),
              Cell.number(all.disagree(0, i)),
              Cell.number(all.pass(0, i)),
              number(scores.groups().consensus(i)),
              number(scores.intercept(i)),
              number(scores.factor(i)),
              Cell.text(statement.id().toString())));
    }
  }

  private void shares(RowSink sink) {
    Worked worked = kept == null ? work() : kept;
    kept = null;
    GroupCounts counts = worked.scores().groups();
    for (int group : shown(worked.scores())) {
      for (int i = 0; i < worked.statements().size(); i++) {
        sink.accept(share(counts, group, i, worked.statements().get(i)));
      }
    }
  }

  private List<Cell> share(GroupCounts counts, int group, int at, BoardRows.Statement statement) {
    int seen = counts.seen(group, at);
    Representative telling = counts.representative(group, at);
    boolean tells = counts.groups() > 1 && telling.isTelling();
    return List.of(
        Cell.text(given == null ? Integer.toString(group + 1) : given.names().get(group)),
        Cell.text(statement.sourceId()),
        Cell.number(counts.agree(group, at)),
        Cell.number(counts.disagree(group, at)),
        Cell.number(counts.pass(group, at)),
        Cell.number(seen),
        number((double) counts.agree(group, at) / seen),
        number((double) counts.disagree(group, at) / seen),
        number((double) counts.pass(group, at) / seen),
        number(counts.agreement(group, at)),
        tells ? Cell.text(telling.agrees() ? "agree" : "disagree") : Cell.missing(),
        tells ? number(telling.weight()) : Cell.missing(),
        Cell.number(counts.size(group)),
        Cell.text(statement.id().toString()));
  }

  private List<Integer> shown(OpinionScores scores) {
    GroupCounts counts = scores.groups();
    return given == null
        ? ShownGroups.of(counts, scores.everybody().size(0)).groups()
        : IntStream.range(0, counts.groups()).boxed().toList();
  }

  private Worked work() {
    BoardVotes read = BoardVotes.read(rows, board, given);
    return new Worked(
        read.statements(),
        given == null
            ? OpinionScores.of(read.votes(), read.published())
            : OpinionScores.of(
                read.votes(),
                read.published(),
                OpinionGroups.given(read.groups(), given.names().size())));
  }

  /** A number without the bits that nobody should rely on; none for what is not a number. */
  private static Cell number(double value) {
    return Double.isNaN(value) ? Cell.missing() : Cell.number(new BigDecimal(value, DIGITS));
  }
}
