package org.stadtmosaik.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;

/**
 * A case as moderators see it.
 *
 * @param version of the case, to be given back with a claim or a decision
 * @param typeKey message key of what kind of thing it is about
 * @param claim who works on it now; {@code null} if nobody does
 * @param decided what was decided and by whom; {@code null} while it is open
 */
public record CaseView(
    CaseId id,
    CommuneId commune,
    long version,
    String typeKey,
    Subject subject,
    Instant openedAt,
    Instant dueAt,
    boolean open,
    @Nullable Claim claim,
    @Nullable Decided decided) {

  /** A decision together with the colleague who made it. */
  public record Decided(Decision decision, String by) {}
}
