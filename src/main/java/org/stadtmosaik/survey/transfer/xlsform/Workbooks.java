package org.stadtmosaik.survey.transfer.xlsform;

import java.io.IOException;
import java.util.List;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;

/** Opens workbooks of both kinds. */
final class Workbooks {

  private Workbooks() {}

  /**
   * The sheets of a workbook.
   *
   * @throws TransferRefusedException if it is none, or is damaged
   */
  static List<Sheet> read(byte[] file) {
    try {
      return file.length > 1 && file[0] == 'P' && file[1] == 'K'
          ? XlsxReader.read(file)
          : XlsReader.read(file);
    } catch (TransferRefusedException refusal) {
      throw refusal;
    } catch (IOException | RuntimeException _) {
      // Whatever a library stumbles over, it is the file that is damaged.
      throw new TransferRefusedException("workbook");
    }
  }
}
