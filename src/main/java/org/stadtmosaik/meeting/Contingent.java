package org.stadtmosaik.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Places of a meeting that are kept for some people, for example those who need an interpreter.
 * Whoever signs up says themselves that they belong to these.
 *
 * @param name for whom
 * @param released from when on what is left of them is for everybody
 */
public record Contingent(
    ContingentId id, LocalizedText name, MeetingMode mode, int places, @Nullable Instant released) {

  /** Whether its places are still kept. */
  public boolean isKept(Instant now) {
    return released == null || now.isBefore(released);
  }
}
