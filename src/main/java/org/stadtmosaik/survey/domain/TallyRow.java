package org.stadtmosaik.survey.domain;

import java.util.UUID;

/**
 * A tally of a survey; in the order in which rows are written, so that nobody waits in a circle.
 */
record TallyRow(UUID survey, TallyKey key) implements Comparable<TallyRow> {

  @Override
  public int compareTo(TallyRow other) {
    int bySurvey = survey.compareTo(other.survey);
    return bySurvey == 0 ? key.compareTo(other.key) : bySurvey;
  }
}
