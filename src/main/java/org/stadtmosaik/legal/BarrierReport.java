package org.stadtmosaik.legal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/**
 * A barrier that somebody met, as the commune reads it.
 *
 * @param contact how to answer; empty if they left nothing
 * @param doneAt when somebody said that it is dealt with
 */
public record BarrierReport(
    UUID id,
    CommuneId commune,
    String text,
    String contact,
    Language language,
    Instant sentAt,
    @Nullable Instant doneAt) {

  @Override
  public String toString() {
    return "report " + id;
  }
}
