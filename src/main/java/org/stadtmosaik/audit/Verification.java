package org.stadtmosaik.audit;

import java.util.OptionalLong;

/**
 * What checking a chain from its first entry on has found.
 *
 * @param checked how many entries are in order, from the first on
 * @param broken the number of the first entry that is missing or changed
 */
public record Verification(long checked, OptionalLong broken) {

  public boolean intact() {
    return broken.isEmpty();
  }
}
