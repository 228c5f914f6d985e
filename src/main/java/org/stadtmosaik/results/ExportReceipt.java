package org.stadtmosaik.results;

import java.util.List;

/**
 * What an export wrote.
 *
 * @param tables the tables' files, in the order of the dataset
 * @param replaced names of the files of an earlier export that stood there before
 */
public record ExportReceipt(List<TableFile> tables, List<String> replaced) {

  /**
   * One file of an export.
   *
   * @param rows without the header
   * @param sha256 of the file, 64 hexadecimal digits
   */
  public record TableFile(String fileName, long rows, String sha256) {}
}
