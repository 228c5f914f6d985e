package org.stadtmosaik.meeting;

/**
 * How much of one need there is.
 *
 * @param confirmed of those who have a place: children for childcare, else registrations that said
 *     so, because nobody tells for how many of a family it is
 * @param people how many come by these registrations
 * @param waiting the same as {@code confirmed} of those who wait or have an offer
 * @param late how many of the confirmed came after the supplier's date
 * @param promised whether the meeting says that it can be met
 */
public record NeedTotal(
    Need need, int confirmed, int people, int waiting, int late, boolean promised) {

  /** Whether somebody who has a place needs what nobody has promised. */
  public boolean isMissing() {
    return confirmed > 0 && !promised;
  }
}
