package org.stadtmosaik.idea;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.domain.ImportStore;
import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.idea.domain.imports.ReadingResult;
import org.stadtmosaik.idea.domain.imports.RowCheck;
import org.stadtmosaik.idea.domain.imports.StatementRow;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** One import after its board was found: the photos first, then all else in one transaction. */
@Component
class ImportRuns {

  private final ImportStore store;
  private final ImportPhotos photos;
  private final ObjectProvider<CommentImport> comments;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  ImportRuns(
      ImportStore store,
      ImportPhotos photos,
      ObjectProvider<CommentImport> comments,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.photos = photos;
    this.comments = comments;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  boolean takesComments() {
    return comments.getIfAvailable() != null;
  }

  ImportReport preview(BoardSummary board, ImportFiles files, Consumer<ImportProblem> problems) {
    try (ImportReading reading = new ImportReading(files, problems, clock.millis())) {
      Set<String> known = new HashSet<>(store.known(board).keySet());
      Set<String> before = Set.copyOf(known);
      AtomicLong fresh = new AtomicLong();
      AtomicLong pictures = new AtomicLong();
      RowCheck check =
          checking(
              board,
              row ->
                  before.contains(row.sourceId())
                      ? Optional.empty()
                      : photos.check(reading.archive(), row));
      ReadingResult read =
          reading.statements(
              check,
              row -> {
                if (known.add(row.sourceId())) {
                  fresh.incrementAndGet();
                  pictures.addAndGet(row.extras().photos().size());
                }
              });
      ReadingResult voted = reading.votes(known::contains, _ -> {});
      ReadingResult said = reading.comments(known::contains, _ -> {});
      long wrong = read.problems() + voted.problems() + said.problems();
      return new ImportReport(
          read.rows(), fresh.get(), voted.rows(), 0, 0, wrong, pictures.get(), said.rows(), 0);
    }
  }

  ImportReport run(
      Actor actor,
      BoardSummary board,
      Language language,
      ImportFiles files,
      Consumer<ImportProblem> problems) {
    try (ImportReading reading = new ImportReading(files, problems, clock.millis())) {
      RowCheck kept = keepPhotos(board, reading);
      return transaction.execute(_ -> store(actor, board, language, reading, kept));
    }
  }

  /** Photos take their time, so they are kept before the board waits for this import. */
  private RowCheck keepPhotos(BoardSummary board, ImportReading reading) {
    Set<String> before = store.known(board).keySet();
    if (!reading.archive().hasFiles()) {
      return checking(
          board,
          row ->
              before.contains(row.sourceId())
                  ? Optional.empty()
                  : photos.check(reading.archive(), row));
    }
    Map<Long, Problem> wrong = new java.util.HashMap<>();
    reading.quietly(row -> {
      if (!before.contains(row.sourceId())) {
        photos.keep(board, reading.archive(), row).ifPresent(it -> wrong.put(row.line(), it));
      }
    });
    return checking(board, row -> Optional.ofNullable(wrong.get(row.line())));
  }

  private RowCheck checking(BoardSummary board, RowCheck more) {
    Set<String> topics = store.topics(board).keySet();
    Set<String> areas = store.areas(board).keySet();
    return row ->
        row.extras().topics().stream()
            .filter(topic -> !topics.contains(ImportStore.key(topic)))
            .findFirst()
            .map(topic -> Problem.at(row.line(), "unknownTopic", Problem.shown(topic)))
            .or(() ->
                Optional.ofNullable(row.extras().area())
                    .filter(area -> !areas.contains(ImportStore.key(area)))
                    .map(area -> Problem.at(row.line(), "unknownArea", Problem.shown(area))))
            .or(() -> more.of(row));
  }

  private ImportReport store(
      Actor actor, BoardSummary board, Language language, ImportReading reading, RowCheck check) {
    store.lock(board);
    long before = store.opinions(board);
    ImportStore.Session session = store.begin(board, language.tag(), clock.instant());
    AtomicLong pictures = new AtomicLong();
    AtomicLong fresh = new AtomicLong();
    ReadingResult read =
        reading.statements(
            check,
            row -> {
              if (session.add(row)) {
                fresh.incrementAndGet();
                pictures.addAndGet(attach(board, session, reading, row));
              }
            });
    session.flush();
    ReadingResult voted = reading.votes(session::knows, session::add);
    session.flush();
    store.finish(board);
    long after = store.opinions(board);
    ImportComments said = new ImportComments(comments.getIfAvailable(), board, language, session);
    ReadingResult commented = reading.comments(session::knows, said);
    long newComments = said.finish();
    audit.record(
        actor,
        board.commune(),
        "idea.boardImported",
        "board:" + board.id().value(),
        Map.of("ideas", Long.toString(fresh.get()), "opinions", Long.toString(after - before)));
    return new ImportReport(
        read.rows(),
        fresh.get(),
        voted.rows(),
        after - before,
        after,
        read.problems() + voted.problems() + commented.problems(),
        pictures.get(),
        commented.rows(),
        newComments);
  }

  private int attach(
      BoardSummary board, ImportStore.Session session, ImportReading reading, StatementRow row) {
    int pictures = row.extras().photos().size();
    if (pictures > 0) {
      session.flush();
      photos.attach(board, reading.archive(), row, session.idea(row.sourceId()));
    }
    return pictures;
  }
}
