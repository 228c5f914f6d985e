package org.stadtmosaik.workbook;

import java.io.IOException;
import java.util.List;

/** Opens workbooks of both kinds. */
public final class Workbook {

  private Workbook() {}

  /**
   * The sheets of a workbook, in its order.
   *
   * @throws WorkbookRefusedException if it is none, is damaged, or is too large
   */
  public static List<Sheet> read(byte[] file) {
    try {
      return file.length > 1 && file[0] == 'P' && file[1] == 'K'
          ? XlsxReader.read(file)
          : XlsReader.read(file);
    } catch (WorkbookRefusedException refusal) {
      throw refusal;
    } catch (IOException | RuntimeException _) {
      // Whatever a library stumbles over, it is the file that is damaged.
      throw new WorkbookRefusedException("workbook");
    }
  }
}
