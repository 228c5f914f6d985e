package org.stadtmosaik.moderation;

import java.util.List;

/**
 * A part of a queue, the most urgent first.
 *
 * @param total open cases in all
 */
public record CasePage(List<CaseView> cases, int page, long total) {

  public boolean hasNext() {
    return (page + 1L) * Moderation.PAGE_SIZE < total;
  }
}
