package org.stadtmosaik.shared;

import java.time.ZoneId;

/** The time by which people in the communes live. Instants are stored in UTC. */
public final class CommuneTime {

  /** Days begin and end where the communes are. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private CommuneTime() {}
}
