package org.stadtmosaik.idea;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.domain.Board;
import org.stadtmosaik.idea.domain.BoardRepository;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;

/** The idea boards of projects. That they exist is public. */
@Service
@Transactional(readOnly = true)
public class Boards {

  private final BoardRepository boards;
  private final Projects projects;
  private final AuditLog audit;
  private final Clock clock;

  Boards(BoardRepository boards, Projects projects, AuditLog audit, Clock clock) {
    this.boards = boards;
    this.projects = projects;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A board that residents see.
   *
   * @throws NotFoundException if there is no such board, or its project is a draft
   */
  public BoardSummary get(BoardId id) {
    BoardSummary board = any(id);
    if (!projects.isVisible(board.project())) {
      throw new NotFoundException();
    }
    return board;
  }

  /** A board, whether or not residents see it; whoever asks checks what it is for. */
  BoardSummary any(BoardId id) {
    return boards.findById(id.value()).map(Board::summary).orElseThrow(NotFoundException::new);
  }

  /** The boards of these projects, the oldest first, in one query. */
  public List<BoardSummary> in(Collection<ProjectId> projects) {
    return boards
        .findByProjectIdInOrderByCreatedAt(projects.stream().map(ProjectId::value).toList())
        .stream()
        .map(Board::summary)
        .toList();
  }

  /** The boards that the acting person may import into and export, the newest first. */
  public List<BoardSummary> ledBy(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    List<CommuneId> communes =
        staff.roles().keySet().stream().filter(c -> staff.has(Role.LEAD, c)).toList();
    return boards
        .findByCommuneIdInOrderByCreatedAtDesc(communes.stream().map(CommuneId::value).toList())
        .stream()
        .map(Board::summary)
        .toList();
  }

  /**
   * A board, for whoever may import into it and export it.
   *
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public BoardSummary led(Actor actor, BoardId id) {
    BoardSummary board = any(id);
    actor.require(board.commune(), Role.LEAD);
    return board;
  }

  /** The board of this name in a project. */
  public Optional<BoardSummary> named(ProjectId project, String name) {
    return boards.findByProjectIdAndName(project.value(), name).map(Board::summary);
  }

  /** All boards of this name, in whichever project; for commands that name no project. */
  public List<BoardSummary> named(String name) {
    return boards.findByName(name).stream().map(Board::summary).toList();
  }

  /**
   * Makes a board.
   *
   * @throws NotFoundException if the project is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  @Transactional
  public BoardSummary create(Actor actor, ProjectId projectId, NewBoard asked) {
    ProjectSummary project = projects.get(actor, projectId);
    actor.require(project.commune(), Role.LEAD);
    BoardSummary made =
        new BoardSummary(
            new BoardId(Ids.next()),
            project.commune(),
            project.id(),
            asked.name(),
            asked.title(),
            asked.intro(),
            asked.review());
    boards.saveAndFlush(new Board(made, clock.instant()));
    audit.record(
        actor, project.commune(), "idea.boardCreated", "board:" + made.id().value(), Map.of());
    return made;
  }
}
