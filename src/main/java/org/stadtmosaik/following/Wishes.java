package org.stadtmosaik.following;

/**
 * How somebody wants to hear of what they follow.
 *
 * @param rhythm of the digest
 * @param repliesAtOnce whether replies to them are told at once instead of in the digest
 * @param automatic whether they follow what they write at
 */
public record Wishes(Rhythm rhythm, boolean repliesAtOnce, boolean automatic) {

  /** Of whoever has said nothing. */
  public static final Wishes DEFAULT = new Wishes(Rhythm.WEEKLY, false, true);
}
