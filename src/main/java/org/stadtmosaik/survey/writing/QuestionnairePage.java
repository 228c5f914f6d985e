package org.stadtmosaik.survey.writing;

import java.util.List;

/**
 * A page of the list.
 *
 * @param page from 0
 * @param total of all pages
 */
public record QuestionnairePage(List<QuestionnaireSummary> questionnaires, int page, int total) {

  /** Questionnaires on a page. */
  public static final int SIZE = 20;

  /** Whether there is another page. */
  public boolean hasMore() {
    return (page + 1) * SIZE < total;
  }
}
