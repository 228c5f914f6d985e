package org.stadtmosaik.idea.ui;

import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPhoto;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.ResidentProvider;

/** What the residents' pages about ideas have in common. */
@Component
class BoardPages {

  private final Ideas ideas;
  private final Boards boards;
  private final Projects projects;
  private final Communes communes;
  private final ResidentProvider residents;
  private final Clock clock;

  BoardPages(
      Ideas ideas,
      Boards boards,
      Projects projects,
      Communes communes,
      ResidentProvider residents,
      Clock clock) {
    this.ideas = ideas;
    this.boards = boards;
    this.projects = projects;
    this.communes = communes;
    this.residents = residents;
    this.clock = clock;
  }

  Ideas ideas() {
    return ideas;
  }

  Clock clock() {
    return clock;
  }

  Actor reader() {
    return residents.reader();
  }

  BoardSummary board(RouteParameters parameters) {
    return boards.get(new BoardId(id(parameters, "board")));
  }

  BoardSummary board(BoardId id) {
    return boards.get(id);
  }

  IdeaId idea(RouteParameters parameters) {
    return new IdeaId(id(parameters, "idea"));
  }

  boolean allows(BoardSummary board, ParticipationAction action) {
    return projects.get(board.project()).allows(action, projects.today());
  }

  /** The address of the board's project. */
  String projectPath(BoardSummary board) {
    ProjectSummary project = projects.get(board.project());
    return "c/" + communes.get(board.commune()).slug() + "/" + project.slug();
  }

  /** A form for an idea on this board, in the reader's language. */
  IdeaForm form(BoardSummary board) {
    Language reader = CurrentLanguage.get();
    IdeaForm form = new IdeaForm(reader);
    form.setBoard(board.id().value(), board.title().in(reader).text());
    form.setMaxLength(IdeaSubmission.MAX_LENGTH);
    form.setNeighbourhoods(
        communes.neighbourhoods(board.commune()).stream()
            .filter(n -> !n.hidden())
            .map(n -> new IdeaForm.Neighbourhood(n.id(), n.name().in(reader).text()))
            .toList());
    form.setLanguages(WrittenLanguages.all());
    form.setMostPhotos(IdeaPhoto.MOST);
    form.setMineHref("/" + MineView.PATH);
    return form;
  }

  private static UUID id(RouteParameters parameters, String name) {
    return parameters.get(name).flatMap(Paths::uuid).orElseThrow(NotFoundException::new);
  }
}
