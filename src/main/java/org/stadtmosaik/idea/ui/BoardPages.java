package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaDetails;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPhoto;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.topic.Topics;
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
@org.springframework.stereotype.Component
class BoardPages {

  private final Ideas ideas;
  private final Boards boards;
  private final Projects projects;
  private final Communes communes;
  private final CommuneMaps maps;
  private final Topics topics;
  private final ResidentProvider residents;
  private final Clock clock;
  private final IdeaMerges merges;
  private final ObjectProvider<BoardPart> boardParts;
  private final ObjectProvider<IdeaPart> ideaParts;

  BoardPages(
      Ideas ideas,
      Boards boards,
      Projects projects,
      Communes communes,
      CommuneMaps maps,
      Topics topics,
      ResidentProvider residents,
      Clock clock,
      IdeaMerges merges,
      ObjectProvider<BoardPart> boardParts,
      ObjectProvider<IdeaPart> ideaParts) {
    this.ideas = ideas;
    this.boards = boards;
    this.projects = projects;
    this.communes = communes;
    this.maps = maps;
    this.topics = topics;
    this.residents = residents;
    this.clock = clock;
    this.merges = merges;
    this.boardParts = boardParts;
    this.ideaParts = ideaParts;
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

  /** The idea that this address leads to, if it was put into another one. */
  IdeaId staying(IdeaId asked) {
    return merges.staying(asked);
  }

  /** What else there is on the board's page, for the present reader. */
  List<Component> parts(BoardSummary board, QueryParameters asked) {
    return boardParts
        .orderedStream()
        .flatMap(part -> part.of(reader(), board, asked).stream())
        .toList();
  }

  /** What else there is about the idea, for the present reader. */
  List<Component> parts(IdeaView idea, BoardSummary board, QueryParameters asked) {
    return ideaParts
        .orderedStream()
        .flatMap(part -> part.of(reader(), idea, board, asked).stream())
        .toList();
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
    form.setTitleLength(IdeaDetails.MAX_TITLE);
    form.setTopics(topics.of(board.id()), reader);
    maps.get(board.commune()).ifPresent(map -> form.setMap(map, mapPath(board, reader), reader));
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

  private String mapPath(BoardSummary board, Language reader) {
    return CommuneMaps.path(communes.get(board.commune()).slug(), reader);
  }

  private static UUID id(RouteParameters parameters, String name) {
    return parameters.get(name).flatMap(Paths::uuid).orElseThrow(NotFoundException::new);
  }
}
