package org.stadtmosaik.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The program in a process of its own, as the launcher would start it. */
public final class Started {

  /** A bound for what never comes, also on a machine that does much else. */
  private static final Duration PATIENCE = Duration.ofSeconds(240);

  private final Process process;
  private final Path out;
  private final Path err;

  private Started(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  public static Started program(Path data, String migrations, String... words) throws IOException {
    Path out = Files.createTempFile(data.getParent(), "out", ".txt");
    Path err = Files.createTempFile(data.getParent(), "err", ".txt");
    List<String> command = StartedJars.command();
    command.add("-Dstadtmosaik.test.probe=true");
    command.add("-Dspring.flyway.locations=" + migrations);
    command.add("org.stadtmosaik.StadtmosaikApplication");
    command.addAll(List.of(words));
    command.add("--data");
    command.add(data.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Started(process, out, err);
  }

  public String out() throws IOException {
    return Files.readString(out);
  }

  public String err() throws IOException {
    return Files.readString(err);
  }

  public Started awaitOutput(String text) throws IOException {
    await(
        text,
        () -> {
          try {
            return out().contains(text) || !process.isAlive();
          } catch (IOException e) {
            return false;
          }
        });
    if (!out().contains(text)) {
      throw new AssertionError("ended without “" + text + "”: " + out() + err());
    }
    return this;
  }

  public int awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("does not end");
    }
    return process.exitValue();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  public Started terminate() {
    process.destroy();
    return this;
  }

  public Started kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    return this;
  }

  public static void await(String what, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("not within " + PATIENCE + ": " + what);
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
