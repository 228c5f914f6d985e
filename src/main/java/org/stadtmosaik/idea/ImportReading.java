package org.stadtmosaik.idea;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.domain.imports.CommentFile;
import org.stadtmosaik.idea.domain.imports.CommentRow;
import org.stadtmosaik.idea.domain.imports.ImportArchive;
import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.idea.domain.imports.ReadingResult;
import org.stadtmosaik.idea.domain.imports.RowCheck;
import org.stadtmosaik.idea.domain.imports.StatementFile;
import org.stadtmosaik.idea.domain.imports.StatementRow;
import org.stadtmosaik.idea.domain.imports.VoteFile;
import org.stadtmosaik.idea.domain.imports.VoteRow;

/** The open files of one import. */
final class ImportReading implements AutoCloseable {

  private static final ReadingResult NOTHING = new ReadingResult(false, 0, 0);

  private final ImportFiles files;
  private final ImportArchive archive;
  private final Consumer<ImportProblem> problems;
  private final long now;

  ImportReading(ImportFiles files, Consumer<ImportProblem> problems, long now) {
    this.files = files;
    this.problems = problems;
    this.now = now;
    try {
      archive = ImportArchive.open(files.statements());
    } catch (IOException e) {
      throw unreadable(files.statements(), e);
    }
  }

  ImportArchive archive() {
    return archive;
  }

  /** Reads the statements without a word about what is wrong with them. */
  void quietly(Consumer<StatementRow> rows) {
    read(in -> StatementFile.read(in, rows, _ -> {}));
  }

  ReadingResult statements(RowCheck check, Consumer<StatementRow> rows) {
    return read(in -> StatementFile.read(in, check, rows, at(ImportProblem.Part.STATEMENTS)));
  }

  ReadingResult votes(Predicate<String> known, Consumer<VoteRow> rows) {
    return read(files.votes(), in -> VoteFile.read(in, known, rows, at(ImportProblem.Part.VOTES)));
  }

  ReadingResult comments(Predicate<String> known, Consumer<CommentRow> rows) {
    return read(
        files.comments(),
        in -> CommentFile.read(in, known, now, rows, at(ImportProblem.Part.COMMENTS)));
  }

  private Consumer<Problem> at(ImportProblem.Part part) {
    return problem -> problems.accept(new ImportProblem(part, problem));
  }

  private ReadingResult read(Reading reading) {
    try (InputStream in = archive.table()) {
      return reading.of(in);
    } catch (IOException e) {
      throw unreadable(files.statements(), e);
    }
  }

  private static ReadingResult read(@Nullable Path file, Reading reading) {
    if (file == null) {
      return NOTHING;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return reading.of(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static UncheckedIOException unreadable(Path file, IOException cause) {
    return new UncheckedIOException("cannot read " + file.getFileName(), cause);
  }

  @Override
  public void close() {
    try {
      archive.close();
    } catch (IOException e) {
      throw unreadable(files.statements(), e);
    }
  }

  private interface Reading {
    ReadingResult of(InputStream in) throws IOException;
  }
}
