package org.stadtmosaik.results;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The README.txt of an export, in every shipped language, English first for science. */
final class Readme {

  static final String FILE_NAME = "README.txt";

  /** The first line, by which a later export knows this one as its own kind. */
  static final String MARK = "Stadtmosaik export, format 1";

  private static final String LINE = "\r\n";
  private static final List<Language> LANGUAGES =
      Stream.concat(Stream.of(Language.ENGLISH), Language.shipped().stream()).distinct().toList();

  private final Dataset dataset;
  private final ExportVariant variant;
  private final List<ExportReceipt.TableFile> files;
  private final Instant made;
  private final StringBuilder text = new StringBuilder();

  Readme(
      Dataset dataset, ExportVariant variant, List<ExportReceipt.TableFile> files, Instant made) {
    this.dataset = dataset;
    this.variant = variant;
    this.files = files;
    this.made = made.truncatedTo(ChronoUnit.SECONDS);
  }

  String text() {
    line(MARK);
    line(oneLine(dataset.title()));
    LANGUAGES.forEach(this::explain);
    line("");
    line("SHA-256");
    for (ExportReceipt.TableFile file : files) {
      line(file.sha256() + "  " + file.fileName());
    }
    return text.toString();
  }

  private void explain(Language language) {
    line("");
    line("== " + language.ownName() + " ==");
    line(Messages.get(language, "results.readme.title", oneLine(dataset.title())));
    line(Messages.get(language, "results.readme.made", made.toString()));
    line(Messages.get(language, "results.readme.variant." + variant.word()));
    line(Messages.get(language, "results.readme.format." + variant.word()));
    line(Messages.get(language, "results.readme.missing"));
    if (variant == ExportVariant.SPREADSHEET) {
      line(Messages.get(language, "results.readme.guard"));
      line(Messages.get(language, "results.readme.undo"));
    }
    line(Messages.get(language, "results.readme.hashes"));
    int tables = dataset.tables().size();
    for (int i = 0; i < tables; i++) {
      describe(language, dataset.tables().get(i), files.get(i));
    }
    for (int i = 0; i < dataset.workbooks().size(); i++) {
      describe(language, dataset.workbooks().get(i), files.get(tables + i));
    }
  }

  private void describe(Language language, Sheets workbook, ExportReceipt.TableFile file) {
    head(language, file);
    line("  " + oneLine(workbook.meaning().in(language).text()));
  }

  private void head(Language language, ExportReceipt.TableFile file) {
    line("");
    line(
        Messages.get(
            language,
            "results.readme.file",
            file.fileName(),
            Messages.get(language, "results.readme.rows", file.rows())));
  }

  private void describe(Language language, Table table, ExportReceipt.TableFile file) {
    head(language, file);
    List<Column> columns = table.columns();
    int next = 0;
    while (next < columns.size()) {
      int end = endOfRun(columns, next);
      // A column for each idea would say the same sentence hundreds of times.
      String names =
          end - next == 1
              ? oneLine(columns.get(next).name())
              : Messages.get(
                  language,
                  "results.readme.run",
                  oneLine(columns.get(next).name()),
                  oneLine(columns.get(end - 1).name()),
                  end - next);
      line("  " + names + ": " + oneLine(columns.get(next).meaning().in(language).text()));
      next = end;
    }
  }

  /** The place after the last column of those in a row that mean the same. */
  private static int endOfRun(List<Column> columns, int start) {
    int end = start + 1;
    while (end < columns.size()
        && columns.get(end).meaning().equals(columns.get(start).meaning())) {
      end++;
    }
    return end;
  }

  private void line(String line) {
    text.append(line).append(LINE);
  }

  /** So that nobody's title or question can look like a line of ours. */
  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ").strip();
  }
}
