package org.stadtmosaik.deliberation;

/**
 * How many of a group can come, in people.
 *
 * @param of how many people the group has, more than none
 */
public record GroupRate(Group group, int come, int of) {

  /** Whether not half as large a share can come as of {@code people}, of whom {@code all} can. */
  public boolean isLeftOut(int all, int people) {
    return 2L * come * people < (long) all * of;
  }
}
