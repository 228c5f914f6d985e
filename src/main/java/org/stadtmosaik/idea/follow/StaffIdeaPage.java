package org.stadtmosaik.idea.follow;

import java.util.List;

/**
 * A page of a board's ideas for its staff, the newest first.
 *
 * @param page from 0
 * @param total of what was looked for
 */
public record StaffIdeaPage(List<StaffIdea> ideas, int page, long total) {

  public static final int SIZE = 20;

  public boolean hasNext() {
    return (page + 1L) * SIZE < total;
  }
}
