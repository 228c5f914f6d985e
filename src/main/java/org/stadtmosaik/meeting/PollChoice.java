package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.SeriesChoice;

/**
 * What speaks for which dates of a poll.
 *
 * @param dates the offered dates beside each other
 * @param fullest the dates that most can come to, if several are to be chosen
 * @param fairest the dates that leave the fewest out, if several are to be chosen
 */
public record PollChoice(
    PollView poll,
    Comparison dates,
    @Nullable SeriesChoice fullest,
    @Nullable SeriesChoice fairest) {}
