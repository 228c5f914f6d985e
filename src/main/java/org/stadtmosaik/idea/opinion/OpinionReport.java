package org.stadtmosaik.idea.opinion;

import java.util.List;
import org.stadtmosaik.idea.OpinionGroup;
import org.stadtmosaik.idea.OpinionSummary;
import org.stadtmosaik.idea.StatementOpinion;

/**
 * What came of a board's opinions, for everybody to read.
 *
 * @param portraits the groups that may be shown, the largest first; empty if fewer than two may
 * @param agreed ideas with which more than half agree in each group, the most agreed with first
 * @param divided ideas on which the groups are furthest apart
 */
public record OpinionReport(
    OpinionSummary summary, List<Portrait> portraits, List<Told> agreed, List<Told> divided) {

  public OpinionReport {
    portraits = List.copyOf(portraits);
    agreed = List.copyOf(agreed);
    divided = List.copyOf(divided);
  }

  /** An idea and what was said of it. */
  public record Told(Statement statement, StatementOpinion opinion) {}

  /**
   * A group by what it says, not by who is in it.
   *
   * @param telling what tells it from the others
   */
  public record Portrait(OpinionGroup group, List<Told> telling) {

    public Portrait {
      telling = List.copyOf(telling);
    }
  }
}
