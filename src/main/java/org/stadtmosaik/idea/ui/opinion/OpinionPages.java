package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.opinion.OpinionReport;
import org.stadtmosaik.idea.opinion.OpinionReports;
import org.stadtmosaik.idea.opinion.StatementRound;
import org.stadtmosaik.idea.opinion.Statements;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.ResidentProvider;

/** What the pages about opinions have in common. */
@Component
class OpinionPages {

  private final Boards boards;
  private final Statements statements;
  private final OpinionReports reports;
  private final Projects projects;
  private final ResidentProvider residents;
  private final ActorProvider actors;

  OpinionPages(
      Boards boards,
      Statements statements,
      OpinionReports reports,
      Projects projects,
      ResidentProvider residents,
      ActorProvider actors) {
    this.boards = boards;
    this.statements = statements;
    this.reports = reports;
    this.projects = projects;
    this.residents = residents;
    this.actors = actors;
  }

  BoardSummary board(RouteParameters parameters) {
    return boards.get(
        parameters
            .get("board")
            .flatMap(Paths::uuid)
            .map(BoardId::new)
            .orElseThrow(NotFoundException::new));
  }

  /** Whether people can say their opinion now. */
  boolean isOpen(BoardSummary board) {
    return projects.get(board.project()).allows(ParticipationAction.OPINE, projects.today());
  }

  /** Whether the reader is signed in as somebody who may take the board out as tables. */
  boolean isLedByReader(BoardSummary board) {
    return actors.current().has(Role.LEAD, board.commune());
  }

  StatementRound round(BoardSummary board) {
    return statements.round(residents.reader(), board.id());
  }

  Optional<OpinionReport> report(BoardSummary board) {
    return reports.of(residents.reader(), board.id());
  }

  static String boardPath(BoardId board) {
    return "b/" + board.value();
  }

  static String ideaPath(IdeaId idea) {
    return "i/" + idea.value();
  }

  static String sayPath(BoardId board) {
    return boardPath(board) + "/say";
  }

  static String opinionsPath(BoardId board) {
    return boardPath(board) + "/opinions";
  }
}
