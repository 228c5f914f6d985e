package org.stadtmosaik.deliberation;

import java.util.List;
import java.util.UUID;

/**
 * The dates for a series.
 *
 * @param dates in the order of the candidates; fewer than asked for if more are out
 * @param people for how many was answered
 * @param reached how many of them can come at least once
 * @param rates of each group that is large enough to be shown: how many can come at least once
 * @param leftOut the groups of which not half as large a share can come even once as of everybody
 */
public record SeriesChoice(
    List<UUID> dates, int people, int reached, List<GroupRate> rates, List<Group> leftOut) {}
