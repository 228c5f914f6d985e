package org.stadtmosaik.idea.domain.imports;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of a CSV file (RFC 4180, also with LF or CR as line end, with semicolons or tabs between
 * the fields, and with a byte order mark), one at a time. Empty lines are passed over. Each row
 * fits into a few megabytes, or the file is refused.
 */
final class CsvRows implements Rows {

  /** In bytes. */
  static final long MAX_FILE = 200L * 1024 * 1024;

  /** In UTF-16 code units. */
  static final int MAX_FIELD = 1024 * 1024;

  static final int MAX_COLUMNS = 1000;

  private static final int BUFFER = 32 * 1024;
  private static final int MAX_ROW = 2 * MAX_FIELD;

  private final Iterator<CsvRow> rows;
  private final RowHandler handler = new RowHandler();

  /**
   * @throws FileRefusedException if the beginning is that of no text in UTF-8
   */
  CsvRows(InputStream in) throws IOException {
    BufferedReader reader = new BufferedReader(new StrictReader(in, MAX_FILE), BUFFER);
    rows =
        CsvReader.builder()
            .fieldSeparator(Separator.in(reader))
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_ROW)
            .build(handler, reader)
            .iterator();
  }

  @Override
  public boolean hasNext() throws IOException {
    try {
      return rows.hasNext();
    } catch (CsvParseException e) {
      throw refusal(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private RuntimeException refusal(CsvParseException e) {
    if (e.getCause() instanceof FileRefusedException refusal) {
      return refusal;
    }
    if (e.getCause() != null) {
      return e;
    }
    // The library tells its reasons apart by their sentences only.
    boolean full = String.valueOf(e.getMessage()).contains("buffer size");
    return new FileRefusedException(full ? "fieldTooLong" : "quotes", handler.line);
  }

  @Override
  public CsvRow next() {
    return rows.next();
  }

  /** Collects the fields of one row and watches their sizes. */
  private static final class RowHandler extends CsvCallbackHandler<CsvRow> {

    private long line = 1;
    private int size;
    private boolean empty;
    private List<String> fields = new ArrayList<>();

    @Override
    protected void beginRecord(long startingLineNumber) {
      line = startingLineNumber;
      size = 0;
      empty = false;
      fields = new ArrayList<>();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      size += length;
      if (length > MAX_FIELD || size > MAX_ROW) {
        throw new FileRefusedException("fieldTooLong", line);
      }
      if (fields.size() == MAX_COLUMNS) {
        throw new FileRefusedException("tooManyColumns", line, MAX_COLUMNS);
      }
      fields.add(new String(buffer, offset, length));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are not read");
    }

    @Override
    protected void setEmpty() {
      empty = true;
    }

    @Override
    protected RecordType getRecordType() {
      return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return empty ? 1 : fields.size();
    }

    @Override
    protected CsvRow buildRecord() {
      return new CsvRow(line, fields);
    }
  }
}
