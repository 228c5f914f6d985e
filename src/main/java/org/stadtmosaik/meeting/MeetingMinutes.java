package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What was said at a meeting.
 *
 * @param text null before somebody has written
 */
public record MeetingMinutes(MinutesState state, @Nullable LocalizedText text) {

  public static final MeetingMinutes NONE = new MeetingMinutes(MinutesState.NONE, null);
}
