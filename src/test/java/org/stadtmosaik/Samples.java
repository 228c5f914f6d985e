package org.stadtmosaik;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What others wrote, where it is at hand: in {@code ../shared/samples}, or wherever the system
 * property {@code stadtmosaik.samples} says.
 */
public final class Samples {

  public static final Path FOLDER =
      Path.of(System.getProperty("stadtmosaik.samples", "../shared/samples"));

  private Samples() {}

  /** The folder of a conversation; the test is skipped where there is none, and says so. */
  public static Path ideas(String set) {
    Path folder = FOLDER.resolve("ideas").resolve(set);
    if (!Files.isDirectory(folder)) {
      System.out.println("Skipped: the sample set " + set + " is not in " + FOLDER);
    }
    assumeTrue(Files.isDirectory(folder), () -> "no sample set in " + folder);
    return folder;
  }
}
