package org.stadtmosaik.operation.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Settings;

/**
 * How much room is left where the portal writes: the data folder, and the folder in which the
 * embedded database sorts what does not fit into memory.
 */
@Component
public class DiskSpace {

  private static final Logger LOG = LoggerFactory.getLogger(DiskSpace.class);

  /** How bad it is. */
  public enum Level {
    ENOUGH,
    /** Somebody should make room. */
    LOW,
    /** Writing is about to fail, so no new requests should come here. */
    CRITICAL
  }

  private final Map<String, Path> places = new LinkedHashMap<>();
  private final Settings.Disk thresholds;
  private Level told = Level.ENOUGH;

  DiskSpace(Settings settings) {
    thresholds = settings.disk();
    places.put("data", settings.data());
    places.put("temporary", Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** The names of the places. */
  public Iterable<String> places() {
    return places.keySet();
  }

  /** Free bytes in a place; as much as there can be, if that is unknown. */
  public long free(String place) {
    try {
      return Files.getFileStore(places.get(place)).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Free bytes where there are fewest. */
  public long least() {
    return places.keySet().stream().mapToLong(this::free).min().orElse(Long.MAX_VALUE);
  }

  /** How bad it is where it is worst. */
  public Level level() {
    long least = least();
    if (least < thresholds.critical().toBytes()) {
      return Level.CRITICAL;
    }
    return least < thresholds.warn().toBytes() ? Level.LOW : Level.ENOUGH;
  }

  /** Writes a line to the log when it has become better or worse. */
  synchronized void tell() {
    Level now = level();
    if (now != told) {
      long megabytes = least() >> 20;
      switch (now) {
        case ENOUGH -> LOG.info("There is room on the disk again: {} MB are free.", megabytes);
        case LOW -> LOG.warn("The disk is nearly full: {} MB are free.", megabytes);
        case CRITICAL ->
            LOG.error("The disk is full: {} MB are free. The portal is not ready.", megabytes);
      }
      told = now;
    }
  }
}
