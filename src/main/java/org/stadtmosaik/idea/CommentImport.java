package org.stadtmosaik.idea;

import java.util.List;

/**
 * Takes over comments that were given elsewhere; implemented by the module that keeps comments. All
 * of it happens in the transaction of the import, which one import into a board at a time is in.
 */
public interface CommentImport {

  /**
   * Adds comments, unless the board has one of the same source id: then nothing about it is
   * touched. Nobody is told, and no case is opened.
   *
   * @param comments at most 1,000, in the order of the file: what is answered comes first, here or
   *     in an earlier call
   * @return how many are new
   */
  long add(BoardSummary board, List<ImportedComment> comments);
}
