package org.stadtmosaik.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the invented content that the portal comes with for trying it out. */
public final class DemoFile {

  private DemoFile() {}

  /**
   * The content of {@code demo/<name>.json}.
   *
   * @param type to read it as
   */
  public static <T> T read(String name, Class<T> type) {
    try (InputStream in = open(name + ".json")) {
      return new JsonMapper().readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file among the invented content, to be closed by the caller.
   *
   * @param name with its ending
   */
  public static InputStream open(String name) {
    InputStream in = DemoFile.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IllegalArgumentException("no demo content called " + name);
    }
    return in;
  }
}
