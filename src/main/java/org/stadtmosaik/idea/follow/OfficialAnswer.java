package org.stadtmosaik.idea.follow;

import java.time.Instant;
import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What the commune says to an idea.
 *
 * @param id of this version
 * @param version from 1; the newest counts
 * @param author the office in whose name it is given, as residents read it; no clerk's name
 */
public record OfficialAnswer(UUID id, int version, LocalizedText text, String author, Instant at) {

  public static final int LONGEST = 5000;
  public static final int LONGEST_AUTHOR = 120;
}
