package org.stadtmosaik.operation;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The compiled program and what tests add to it, as jars, with a cache of their loaded classes: the
 * Java virtual machine keeps such a cache for jars alone, and a program that starts from it is
 * there in little more than half the time (JEP 483, JEP 514). Made once for all processes of a test
 * run.
 */
final class StartedJars {

  private static final Path CLASSES = Path.of("target/classes");
  private static final Path TESTS = Path.of("target/test-classes");
  private static final Path FOLDER = Path.of("target/started").toAbsolutePath();
  private static final Path CACHE = FOLDER.resolve("classes.aot");
  private static final int MINUTES = 5;

  private StartedJars() {}

  /** How the program is called, up to its own words. */
  static synchronized List<String> command() throws IOException {
    Files.createDirectories(FOLDER);
    // The other process of the run waits until everything is there.
    try (FileChannel lock =
            FileChannel.open(
                FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var _ = lock.lock()) {
      if (isStale()) {
        Files.deleteIfExists(CACHE);
        pack(CLASSES, List.of(CLASSES), FOLDER.resolve("program.jar"));
        pack(TESTS, added(), FOLDER.resolve("tests.jar"));
        train();
      }
    }
    return java("-XX:AOTCache=" + CACHE);
  }

  /** Commands for tests, and migrations that the program does not have. */
  private static List<Path> added() throws IOException {
    try (Stream<Path> all = Files.walk(TESTS.resolve("org/stadtmosaik/operation"), 1)) {
      List<Path> added =
          new ArrayList<>(
              all.filter(it -> it.getFileName().toString().matches("\\w+Command(\\$\\w+)?\\.class"))
                  .toList());
      added.add(TESTS.resolve("operation"));
      return added;
    }
  }

  private static boolean isStale() throws IOException {
    Path made = FOLDER.resolve("made");
    if (Files.notExists(made)) {
      return true;
    }
    var since = Files.getLastModifiedTime(made);
    for (Path folder : List.of(CLASSES, TESTS.resolve("org/stadtmosaik/operation"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.toList()) {
          if (Files.getLastModifiedTime(file).compareTo(since) > 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static void pack(Path root, List<Path> from, Path jar) throws IOException {
    Set<String> folders = new HashSet<>();
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Path start : from) {
        try (Stream<Path> all = Files.walk(start)) {
          for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
            Path name = root.relativize(path);
            // Whoever looks for the classes of a package asks for its folder.
            for (int i = 1; i < name.getNameCount(); i++) {
              String folder = name.subpath(0, i) + "/";
              if (folders.add(folder)) {
                zip.putNextEntry(new ZipEntry(folder));
              }
            }
            zip.putNextEntry(new ZipEntry(name.toString()));
            Files.copy(path, zip);
          }
        }
      }
    }
  }

  /** Starts it once as the launcher does after building. */
  private static void train() throws IOException {
    List<String> command = java("-XX:AOTCacheOutput=" + CACHE);
    command.addAll(List.of("org.stadtmosaik.StadtmosaikApplication", "train"));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("training.log").toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
    Files.writeString(FOLDER.resolve("made"), "");
  }

  private static List<String> java(String cache) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+UseSerialGC");
    // The machine's own remarks on the cache are not the program's; one that does not fit is
    // skipped.
    command.addAll(List.of(cache, "-Xlog:disable"));
    command.add("-cp");
    command.add(classPath());
    command.add("-Dstadtmosaik.home=" + Path.of(".stadtmosaik").toAbsolutePath());
    return command;
  }

  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> jars = new ArrayList<>();
    jars.add(FOLDER.resolve("tests.jar").toString());
    jars.add(FOLDER.resolve("program.jar").toString());
    Stream.of(all.split(File.pathSeparator)).filter(it -> it.endsWith(".jar")).forEach(jars::add);
    return String.join(File.pathSeparator, jars);
  }
}
