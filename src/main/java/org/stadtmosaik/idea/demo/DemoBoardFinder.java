package org.stadtmosaik.idea.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.project.DemoProjectFinder;

/** Finds boards of invented projects. */
@Component
public class DemoBoardFinder {

  private final DemoProjectFinder projects;
  private final Boards boards;

  DemoBoardFinder(DemoProjectFinder projects, Boards boards) {
    this.projects = projects;
    this.boards = boards;
  }

  /** The board of this name, if its project is invented. */
  public Optional<BoardSummary> board(String commune, String project, String board) {
    return projects.find(commune, project).flatMap(it -> boards.named(it.id(), board));
  }
}
