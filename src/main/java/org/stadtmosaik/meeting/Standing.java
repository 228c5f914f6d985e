package org.stadtmosaik.meeting;

/**
 * Why somebody waits.
 *
 * @param position in line, from 1
 * @param peopleAhead how many people those before them are together
 * @param free places that they could use and that are too few, or kept for those before them
 * @param near whether places are given at once now
 */
public record Standing(int position, int peopleAhead, int free, boolean near) {}
