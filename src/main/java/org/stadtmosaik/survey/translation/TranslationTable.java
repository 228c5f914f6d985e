package org.stadtmosaik.survey.translation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.results.FormulaGuard;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.translation.TranslationFile.Entry;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/**
 * All texts as a table for spreadsheet programs: a row for each text, a column for each language,
 * the original's first. CSV (RFC 4180) in UTF-8 with a byte order mark, without which such programs
 * read another encoding; guarded against formulas, see {@link FormulaGuard}. On the way back comma,
 * semicolon and tab are known as separators.
 */
final class TranslationTable {

  private static final String KEY = "key";
  private static final char MARK = '\uFEFF';

  private TranslationTable() {}

  /**
   * Writes all texts.
   *
   * @param out stays open
   */
  static void write(QuestionnaireDocument document, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(MARK);
    List<String> languages = document.languages();
    CsvWriter csv = CsvWriter.builder().build(writer);
    List<String> row = new ArrayList<>();
    row.add(KEY);
    row.addAll(languages);
    csv.writeRecord(row);
    for (DocumentText text : document.texts()) {
      if (text.in(document.original()).isEmpty()) {
        continue;
      }
      row.clear();
      row.add(FormulaGuard.guard(text.key()));
      languages.forEach(tag -> row.add(FormulaGuard.guard(text.in(tag))));
      csv.writeRecord(row);
    }
    csv.flush();
  }

  /**
   * Reads a whole table.
   *
   * @throws DomainException if it is broken, or another table, with the place
   */
  static TranslationFile read(byte[] file) {
    String text = decoded(file);
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      List<String> header = List.of();
      List<Entry> entries = new ArrayList<>();
      for (CsvRecord row : rows) {
        if (header.isEmpty()) {
          header = header(row);
        } else {
          add(entries, header, row);
        }
      }
      if (header.isEmpty()) {
        throw new DomainException("surveytranslation.file.noKey");
      }
      return new TranslationFile(
          null,
          header.subList(1, header.size()).stream().filter(t -> !t.isEmpty()).toList(),
          entries);
    } catch (CsvParseException e) {
      throw new DomainException("surveytranslation.file.quotes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    } catch (CharacterCodingException e) {
      throw new DomainException("surveytranslation.file.encoding");
    }
  }

  /** Whichever the first line has most of. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      if (count(first, each) > count(first, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** The key's column first, then languages; empty for a column that is something else. */
  private static List<String> header(CsvRecord row) {
    List<String> header = new ArrayList<>();
    for (String field : row.getFields()) {
      header.add(FormulaGuard.undo(field).strip().toLowerCase(Locale.ROOT));
    }
    if (header.isEmpty() || !header.getFirst().equals(KEY)) {
      throw new DomainException("surveytranslation.file.noKey");
    }
    if (new HashSet<>(header).size() < header.size()) {
      throw new DomainException("surveytranslation.file.columnTwice");
    }
    return header;
  }

  private static void add(List<Entry> entries, List<String> header, CsvRecord row) {
    List<String> fields = row.getFields();
    String key = text(fields, 0).strip();
    if (key.isEmpty()) {
      return;
    }
    for (int column = 1; column < header.size(); column++) {
      if (entries.size() >= TranslationFiles.MOST_ENTRIES) {
        throw new DomainException("surveytranslation.file.many", TranslationFiles.MOST_ENTRIES);
      }
      entries.add(
          new Entry(
              key,
              header.get(column),
              null,
              text(fields, column),
              false,
              Math.toIntExact(row.getStartingLineNumber())));
    }
  }

  private static String text(List<String> fields, int column) {
    return column < fields.size()
        ? TranslationFiles.lines(FormulaGuard.undo(fields.get(column)))
        : "";
  }
}
