package org.stadtmosaik.idea;

/**
 * A group of people who vote alike, large enough to be shown.
 *
 * @param number from 1, the largest first
 * @param people how many are in it, at least ten
 * @param x where its middle lies, in votes; only how far groups are apart means something
 * @param y the same across
 */
public record OpinionGroup(int number, int people, double x, double y) {}
