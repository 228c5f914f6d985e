package org.stadtmosaik.idea;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** Boards on the pages of their projects. */
@Component
@Order(10)
class BoardActivities implements ActivityProvider {

  private final Boards boards;
  private final IdeaReadings readings;

  BoardActivities(Boards boards, IdeaReadings readings) {
    this.boards = boards;
    this.readings = readings;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(
      Collection<ProjectId> projects, Language reader) {
    List<BoardSummary> found = boards.in(projects);
    Map<BoardId, Long> counts =
        readings.countPublished(found.stream().map(BoardSummary::id).toList());
    return found.stream()
        .collect(
            groupingBy(
                BoardSummary::project,
                mapping(
                    board -> activity(board, counts.getOrDefault(board.id(), 0L), reader),
                    toList())));
  }

  private static Activity activity(BoardSummary board, long ideas, Language reader) {
    return new Activity(
        "idea.board.kind",
        board.title(),
        Messages.get(reader, "idea.board.count", ideas),
        "idea.board.open",
        "b/" + board.id().value());
  }
}
