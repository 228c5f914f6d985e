package org.stadtmosaik.idea;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Slug;

/** Finds a board by the names that a command was given, and makes what does not exist. */
@Component
class ImportTargets {

  /** Name of what has to be made although nobody named it. */
  private static final String UNNAMED = "Import";

  private final Communes communes;
  private final Projects projects;
  private final Boards boards;

  ImportTargets(Communes communes, Projects projects, Boards boards) {
    this.communes = communes;
    this.projects = projects;
    this.boards = boards;
  }

  /**
   * The board of this name. Without a commune and a project it is the only board of that name.
   *
   * @throws NotFoundException if there is none
   * @throws ConflictException if there are several
   */
  BoardSummary find(Actor actor, ImportTarget target) {
    List<BoardSummary> found =
        boards.named(target.board()).stream().filter(board -> fits(actor, board, target)).toList();
    if (found.isEmpty()) {
      throw new NotFoundException();
    }
    if (found.size() > 1) {
      throw new ConflictException("ideaboards.error.severalBoards", target.board());
    }
    return found.getFirst();
  }

  /**
   * The board of this name, made with its project and commune if need be.
   *
   * @param made told the kind and the name of each thing that was made
   */
  BoardSummary findOrMake(Actor actor, ImportTarget target, Consumer<String> made) {
    if (target.board().isBlank() || target.board().length() > 200) {
      throw new InvalidInputException("board", "ideaboards.error.boardName");
    }
    try {
      return find(actor, target);
    } catch (NotFoundException e) {
      CommuneSummary commune = commune(actor, target.commune(), made);
      ProjectSummary project = project(actor, commune, target.project(), made);
      return boards
          .named(project.id(), target.board())
          .orElseGet(() -> {
            made.accept("board \"" + target.board() + "\"");
            LocalizedText name = LocalizedText.of(Language.GERMAN, target.board());
            return boards.create(
                actor,
                project.id(),
                new NewBoard(target.board(), name, intro(), ReviewPolicy.BEFORE));
          });
    }
  }

  private boolean fits(Actor actor, BoardSummary board, ImportTarget target) {
    return (target.commune() == null
            || communes
                .named(target.commune())
                .filter(commune -> commune.id().equals(board.commune()))
                .isPresent())
        && (target.project() == null
            || projects
                .named(actor, board.commune(), target.project())
                .filter(project -> project.id().equals(board.project()))
                .isPresent());
  }

  private CommuneSummary commune(Actor actor, @Nullable String name, Consumer<String> made) {
    // Without a name, the only commune is meant; with several, none of them is guessed.
    List<CommuneSummary> all = communes.all();
    if (name == null && all.size() == 1) {
      return all.getFirst();
    }
    String wanted = name == null ? UNNAMED : name;
    return communes
        .named(wanted)
        .or(() -> communes.named(slug(wanted, 60)))
        .orElseGet(() -> {
          made.accept("commune \"" + wanted + "\"");
          return communes.create(
              actor, slug(wanted, 60), LocalizedText.of(Language.GERMAN, wanted), List.of(), false);
        });
  }

  private ProjectSummary project(
      Actor actor, CommuneSummary commune, @Nullable String name, Consumer<String> made) {
    String wanted = name == null ? UNNAMED : name;
    return projects
        .named(actor, commune.id(), wanted)
        .or(() -> projects.named(actor, commune.id(), slug(wanted, 80)))
        .orElseGet(() -> {
          made.accept("project \"" + wanted + "\"");
          LocalizedText title = LocalizedText.of(Language.GERMAN, wanted);
          return projects.create(
              actor,
              commune.id(),
              new NewProject(slug(wanted, 80), title, intro(), List.of(), List.of(), false));
        });
  }

  private static LocalizedText intro() {
    return new LocalizedText(
        Language.shipped().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    Language::tag,
                    language ->
                        org.stadtmosaik.shared.Messages.get(language, "ideaboards.importedIntro"),
                    (first, _) -> first,
                    java.util.LinkedHashMap::new)));
  }

  /** A name for addresses: a name that has no Latin letters keeps its own. */
  static String slug(String name, int length) {
    String cut = Slug.of(name, length);
    return cut.isEmpty() ? "import" : cut;
  }
}
