package org.stadtmosaik.shared;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Makes ids in the JVM: version 7 UUIDs (RFC 9562), which sort by time and keep indexes compact.
 */
public final class Ids {

  private Ids() {}

  public static UUID next() {
    return UuidVersion7Strategy.INSTANCE.generateUuid(null);
  }
}
