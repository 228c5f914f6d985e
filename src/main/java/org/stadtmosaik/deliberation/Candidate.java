package org.stadtmosaik.deliberation;

import java.util.Set;
import java.util.UUID;

/**
 * A date that can be chosen.
 *
 * @param meets the codes of the needs that can be met there and then
 */
public record Candidate(UUID id, Set<String> meets) {

  public Candidate {
    meets = Set.copyOf(meets);
  }
}
