package org.stadtmosaik.project;

import java.util.List;

/**
 * A page of the projects that somebody works with, what was changed last first.
 *
 * @param page from 0
 */
public record StaffProjectPage(List<StaffProject> projects, int page, long total) {

  public static final int SIZE = 20;

  public boolean hasNext() {
    return (page + 1L) * SIZE < total;
  }
}
