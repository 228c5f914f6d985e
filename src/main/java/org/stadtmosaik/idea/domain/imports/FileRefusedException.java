package org.stadtmosaik.idea.domain.imports;

import org.stadtmosaik.shared.InvalidInputException;

/**
 * The file as a whole cannot be read: not CSV, not UTF-8, too large, without a needed column, or
 * with quotation marks that do not pair up. Rows that came before the place have been handed over.
 */
public class FileRefusedException extends InvalidInputException {

  private static final long serialVersionUID = 1L;

  FileRefusedException(String reason, Object... arguments) {
    super("file", "ideaimport.refused." + reason, arguments);
  }
}
