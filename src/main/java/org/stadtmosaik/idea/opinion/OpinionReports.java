package org.stadtmosaik.idea.opinion;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.OpinionSummary;
import org.stadtmosaik.idea.StatementOpinion;
import org.stadtmosaik.idea.domain.OpinionStore;
import org.stadtmosaik.shared.Actor;

/** Puts together what people read of a board's opinions. */
@Service
@Transactional(readOnly = true)
public class OpinionReports {

  private static final int TELLING = 3;
  private static final int AGREED = 5;
  private static final int DIVIDED = 5;

  /** Looked at for {@link #AGREED}: the product of all groups may be high where one disagrees. */
  private static final int CANDIDATES = 25;

  private final BoardOpinions opinions;
  private final OpinionStore store;
  private final OpinionReadings readings;
  private final StatementReadings statements;

  OpinionReports(
      BoardOpinions opinions,
      OpinionStore store,
      OpinionReadings readings,
      StatementReadings statements) {
    this.opinions = opinions;
    this.store = store;
    this.readings = readings;
    this.statements = statements;
  }

  /**
   * What came of a board's opinions; empty until that was worked out. In the same number of
   * queries, however many groups and ideas there are.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public Optional<OpinionReport> of(Actor actor, BoardId board) {
    return opinions
        .summary(actor, board)
        .map(summary ->
            summary.groups().size() < 2
                ? new OpinionReport(summary, List.of(), List.of(), List.of())
                : report(board, summary));
  }

  private OpinionReport report(BoardId board, OpinionSummary summary) {
    int groups = summary.groups().size();
    Map<Integer, List<IdeaId>> telling = readings.telling(board, TELLING);
    List<IdeaId> agreed = store.across(board, false, CANDIDATES, 0);
    List<IdeaId> divided = readings.dividing(board, groups, DIVIDED);
    Set<IdeaId> all = new LinkedHashSet<>(agreed);
    all.addAll(divided);
    telling.values().forEach(all::addAll);
    Map<IdeaId, StatementOpinion> said = store.statements(board, all);
    Map<IdeaId, Statement> texts = statements.published(all);
    return new OpinionReport(
        summary,
        summary.groups().stream()
            .map(group ->
                new OpinionReport.Portrait(
                    group, told(telling.getOrDefault(group.number(), List.of()), said, texts)))
            .toList(),
        told(agreed, said, texts).stream()
            .filter(it -> isAgreed(it.opinion(), groups))
            .limit(AGREED)
            .toList(),
        told(divided, said, texts));
  }

  private static List<OpinionReport.Told> told(
      Collection<IdeaId> ideas, Map<IdeaId, StatementOpinion> said, Map<IdeaId, Statement> texts) {
    return ideas.stream()
        .filter(idea -> said.containsKey(idea) && texts.containsKey(idea))
        .map(idea -> new OpinionReport.Told(texts.get(idea), said.get(idea)))
        .toList();
  }

  private static boolean isAgreed(StatementOpinion opinion, int groups) {
    return opinion.shares().size() == groups
        && opinion.shares().stream()
            .allMatch(share -> 2 * share.agree() > share.agree() + share.disagree() + share.pass());
  }
}
