package org.stadtmosaik.idea.domain.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The rows of a table, one at a time. */
interface Rows {

  /**
   * Whether there is another row.
   *
   * @throws FileRefusedException if the file cannot be read on
   */
  boolean hasNext() throws IOException;

  CsvRow next();

  /**
   * The rows of a CSV file or of the first sheet of a spreadsheet, by what the file begins with.
   *
   * @throws FileRefusedException if it is neither
   */
  static Rows of(InputStream in) throws IOException {
    InputStream buffered = in.markSupported() ? in : new BufferedInputStream(in);
    buffered.mark(4);
    byte[] begin = buffered.readNBytes(4);
    buffered.reset();
    boolean packed = begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3;
    return packed ? new SheetRows(buffered) : new CsvRows(buffered);
  }
}
