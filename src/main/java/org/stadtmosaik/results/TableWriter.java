package org.stadtmosaik.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Sha256;

/** Writes one table as CSV (RFC 4180): UTF-8, commas, CRLF. */
final class TableWriter {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

  private final ExportVariant variant;

  TableWriter(ExportVariant variant) {
    this.variant = variant;
  }

  /** Writes header and rows, and leaves the stream open. */
  ExportReceipt.TableFile write(Table table, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.begun();
    OutputStream hashed =
        new DigestOutputStream(new BufferedOutputStream(new StayingOpen(out)), digest);
    if (variant == ExportVariant.SPREADSHEET) {
      hashed.write(BYTE_ORDER_MARK);
    }
    long[] rows = {0};
    int width = table.columns().size();
    try (CsvWriter csv = csv(hashed, width)) {
      csv.writeRecord(table.columns().stream().map(column -> safe(column.name())).toList());
      table
          .rows()
          .forEach(row -> {
            csv.writeRecord(cells(table, row));
            rows[0]++;
          });
    }
    return new ExportReceipt.TableFile(
        table.fileName(), rows[0], HexFormat.of().formatHex(digest.digest()));
  }

  private CsvWriter csv(OutputStream out, int width) {
    // A lone surrogate has no UTF-8 form. It becomes the replacement character, not a question
    // mark, which could be the author's own.
    CharsetEncoder utf8 =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(REPLACEMENT_CHARACTER);
    Writer writer = new OutputStreamWriter(out, utf8);
    return CsvWriter.builder()
        .lineDelimiter(LineDelimiter.CRLF)
        .quoteStrategy(new Quotes(width))
        .build(writer);
  }

  private List<@Nullable String> cells(Table table, List<Cell> row) {
    if (row.size() != table.columns().size()) {
      throw new IllegalArgumentException(
          "a row of %s has %d cells instead of %d"
              .formatted(table.fileName(), row.size(), table.columns().size()));
    }
    List<@Nullable String> cells = new ArrayList<>(row.size());
    for (Cell cell : row) {
      String written = cell.written();
      cells.add(written == null ? null : safe(written));
    }
    return cells;
  }

  private String safe(String text) {
    return variant == ExportVariant.SPREADSHEET ? FormulaGuard.guard(text) : text;
  }

  /** The SHA-256 of a file, 64 hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = Sha256.begun();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /**
   * Quotes more than RFC 4180 asks for: an empty text, to tell it from a missing value; outer white
   * space, which some programs trim; and a lone missing value, whose row would be an empty line.
   */
  private record Quotes(int width) implements QuoteStrategy {

    @Override
    public boolean quoteNull(int line, int field) {
      return width == 1;
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
      return true;
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return value.charAt(0) <= ' ' || value.charAt(value.length() - 1) <= ' ';
    }
  }
}
