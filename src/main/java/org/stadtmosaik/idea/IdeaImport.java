package org.stadtmosaik.idea;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.domain.ImportStore;
import org.stadtmosaik.idea.domain.imports.ReadingResult;
import org.stadtmosaik.idea.domain.imports.StatementFile;
import org.stadtmosaik.idea.domain.imports.VoteFile;
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
  private final ImportStore store;
  private final Boards boards;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  IdeaImport(
      ImportTargets targets,
      ImportStore store,
      Boards boards,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.targets = targets;
    this.store = store;
    this.boards = boards;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
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

  /**
   * Reads both files without keeping anything.
   *
   * @param problems told of each row that cannot be used, in the order of the files
   * @throws org.stadtmosaik.idea.domain.imports.FileRefusedException if a file cannot be read
   */
  public ImportReport preview(
      Actor actor, BoardId id, Path statements, Path votes, Consumer<ImportProblem> problems) {
    BoardSummary board = boards.led(actor, id);
    Set<String> known = new HashSet<>(store.known(board).keySet());
    AtomicLong fresh = new AtomicLong();
    ReadingResult read =
        statements(
            statements,
            row -> {
              if (known.add(row.sourceId())) {
                fresh.incrementAndGet();
              }
            },
            problems);
    ReadingResult voted = votes(votes, known::contains, _ -> {}, problems);
    return new ImportReport(
        read.rows(), fresh.get(), voted.rows(), 0, 0, read.problems() + voted.problems());
  }

  /**
   * Imports both files in one transaction. A second import into the same board waits for the first.
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
      Path statements,
      Path votes,
      Consumer<ImportProblem> problems) {
    BoardSummary board = boards.led(actor, id);
    return transaction.execute(_ -> {
      store.lock(board);
      long before = store.opinions(board);
      ImportStore.Session session = store.begin(board, language.tag(), clock.instant());
      AtomicLong fresh = new AtomicLong();
      ReadingResult read =
          statements(statements, row -> fresh.addAndGet(session.add(row) ? 1 : 0), problems);
      session.flush();
      ReadingResult voted = votes(votes, session::knows, session::add, problems);
      session.flush();
      long after = store.opinions(board);
      audit.record(
          actor,
          board.commune(),
          "idea.boardImported",
          "board:" + id.value(),
          Map.of("ideas", Long.toString(fresh.get()), "opinions", Long.toString(after - before)));
      return new ImportReport(
          read.rows(),
          fresh.get(),
          voted.rows(),
          after - before,
          after,
          read.problems() + voted.problems());
    });
  }

  private static ReadingResult statements(
      Path file,
      Consumer<org.stadtmosaik.idea.domain.imports.StatementRow> rows,
      Consumer<ImportProblem> problems) {
    return read(
        file,
        in -> StatementFile.read(in, rows, p -> problems.accept(new ImportProblem(false, p))));
  }

  private static ReadingResult votes(
      Path file,
      java.util.function.Predicate<String> known,
      Consumer<org.stadtmosaik.idea.domain.imports.VoteRow> rows,
      Consumer<ImportProblem> problems) {
    return read(
        file,
        in -> VoteFile.read(in, known, rows, p -> problems.accept(new ImportProblem(true, p))));
  }

  private static ReadingResult read(Path file, Reading reading) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reading.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }

  private interface Reading {
    ReadingResult of(InputStream in) throws IOException;
  }
}
