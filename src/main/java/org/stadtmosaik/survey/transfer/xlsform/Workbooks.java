package org.stadtmosaik.survey.transfer.xlsform;

import java.util.List;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.workbook.Sheet;
import org.stadtmosaik.workbook.Workbook;
import org.stadtmosaik.workbook.WorkbookRefusedException;

/** Opens workbooks with surveys in them. */
final class Workbooks {

  private Workbooks() {}

  /**
   * The sheets of a workbook.
   *
   * @throws TransferRefusedException if it is none, or is damaged
   */
  static List<Sheet> read(byte[] file) {
    try {
      return Workbook.read(file);
    } catch (WorkbookRefusedException refusal) {
      throw new TransferRefusedException(refusal.reason(), refusal.arguments());
    }
  }
}
