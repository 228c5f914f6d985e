package org.stadtmosaik.idea;

import java.util.List;

/**
 * A part of a board, the newest ideas first.
 *
 * @param page from 0
 * @param total published ideas in all
 */
public record IdeaPage(List<IdeaView> ideas, int page, long total) {

  /** Ideas on a page. */
  public static final int SIZE = 20;

  public boolean hasNext() {
    return (page + 1L) * SIZE < total;
  }
}
