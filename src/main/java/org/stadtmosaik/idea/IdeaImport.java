package org.stadtmosaik.idea;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/**
 * Brings in statements and votes that people gave elsewhere. The same files again add nothing, and
 * what staff decided here stays. No case is opened and nobody is told.
 */
@Service
public class IdeaImport {

  /** How often making what does not exist is tried when another import makes it meanwhile. */
  private static final int ATTEMPTS = 5;

  private final ImportTargets targets;
  private final ImportRuns runs;
  private final Boards boards;
  private final TransactionOperations transaction;

  IdeaImport(
      ImportTargets targets, ImportRuns runs, Boards boards, TransactionOperations transaction) {
    this.targets = targets;
    this.runs = runs;
    this.boards = boards;
    this.transaction = transaction;
  }

  /**
   * The board by these names.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if there is none that the acting person leads
   */
  public BoardSummary find(Actor actor, ImportTarget target) {
    return boards.led(actor, targets.find(actor, target).id());
  }

  /**
   * The board by these names, made together with its project and commune where they do not exist.
   *
   * @param made told of each thing that was made
   */
  public BoardSummary findOrMake(Actor actor, ImportTarget target, Consumer<String> made) {
    for (int attempt = 1; ; attempt++) {
      java.util.List<String> lines = new java.util.ArrayList<>();
      try {
        BoardSummary board =
            transaction.execute(_ -> targets.findOrMake(actor, target, lines::add));
        lines.forEach(made);
        return boards.led(actor, board.id());
      } catch (DataIntegrityViolationException | TransientDataAccessException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Whether there is somebody who takes comments over. */
  public boolean takesComments() {
    return runs.takesComments();
  }

  /**
   * Reads all files without keeping anything; photos are looked at as closely as for keeping them.
   *
   * @param problems told of each row that cannot be used, in the order of the files
   * @throws org.stadtmosaik.idea.domain.imports.FileRefusedException if a file cannot be read
   */
  public ImportReport preview(
      Actor actor, BoardId id, ImportFiles files, Consumer<ImportProblem> problems) {
    return runs.preview(boards.led(actor, id), files, problems);
  }

  /** The same with statements and votes alone. */
  public ImportReport preview(
      Actor actor, BoardId id, Path statements, Path votes, Consumer<ImportProblem> problems) {
    return preview(actor, id, new ImportFiles(statements, votes, null), problems);
  }

  /**
   * Imports all files in one transaction. A second import into the same board waits for the first.
   *
   * @param language that the statements are written in
   * @param problems told of each row that cannot be used, in the order of the files
   * @throws org.stadtmosaik.idea.domain.imports.FileRefusedException if a file cannot be read;
   *     nothing is kept then
   */
  public ImportReport run(
      Actor actor,
      BoardId id,
      Language language,
      ImportFiles files,
      Consumer<ImportProblem> problems) {
    return runs.run(actor, boards.led(actor, id), language, files, problems);
  }

  /** The same with statements and votes alone. */
  public ImportReport run(
      Actor actor,
      BoardId id,
      Language language,
      Path statements,
      Path votes,
      Consumer<ImportProblem> problems) {
    return run(actor, id, language, new ImportFiles(statements, votes, null), problems);
  }
}
