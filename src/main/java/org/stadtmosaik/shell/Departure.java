package org.stadtmosaik.shell;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells whoever hung up before the answer from what else may break off. */
public final class Departure {

  private Departure() {}

  /**
   * Whether this was thrown because nobody listens any more. A database that is gone breaks off
   * with the very same words, but then somebody does listen, and must not be told that all went
   * well.
   */
  public static boolean isIn(Throwable thrown) {
    return DisconnectedClientHelper.isClientDisconnectedException(thrown) && !isOfDatabase(thrown);
  }

  private static boolean isOfDatabase(Throwable thrown) {
    Set<Throwable> seen = new HashSet<>();
    for (@Nullable Throwable cause = thrown; cause != null && seen.add(cause); ) {
      if (cause instanceof SQLException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
