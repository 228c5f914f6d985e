package org.stadtmosaik.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Database;

/**
 * A portal with demo content in a process of its own, on a throw-away data folder and any free
 * port, so that what measures it is not measured as well.
 */
public final class MeasuredPortal implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Ready after .*: (http\\S+).*");
  private static final long END_SECONDS = 30;

  private final Path data;
  private final Process process;
  private final URI address;

  private MeasuredPortal(Path data, Process process, URI address) {
    this.data = data;
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one from the program that is running.
   *
   * @param options for its virtual machine, for example {@code -Xmx512m}
   * @throws Refusal if it does not start
   */
  public static MeasuredPortal start(String... options) throws IOException {
    Path data = Files.createTempDirectory("stadtmosaik-measured");
    Process process = program(data, List.of(options), List.of("run", "--port", "0")).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return new MeasuredPortal(data, process, URI.create(ready.group(1)));
      }
    }
    Training.delete(data);
    throw new Refusal(Refusal.FAILED, "The portal that should be measured did not start.");
  }

  /** Where it serves; ends with a slash. */
  public URI address() {
    return address;
  }

  /** A connection to its database, outside any pool. */
  public java.sql.Connection database() throws SQLException {
    return Database.running(DataFolder.at(data)).open();
  }

  /** The processor time that it and its own database have taken since they started. */
  public Duration cpu() {
    ProcessHandle portal = process.toHandle();
    return Stream.concat(Stream.of(portal), portal.descendants())
        .map(part -> part.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** For {@code jcmd} and the like. */
  public long pid() {
    return process.pid();
  }

  /**
   * Runs a command of the launcher beside it, on its database.
   *
   * @throws Refusal if the command fails
   */
  public void command(String... words) throws IOException, InterruptedException {
    Process command =
        program(data, List.of(), List.of(words))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (command.waitFor() != 0) {
      throw new Refusal(Refusal.FAILED, "“" + String.join(" ", words) + "” failed.");
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Training.delete(data);
  }

  private static ProcessBuilder program(Path data, List<String> options, List<String> words) {
    List<String> line = new ArrayList<>();
    line.add(ProcessHandle.current().info().command().orElse("java"));
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(options);
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("org.stadtmosaik.StadtmosaikApplication");
    line.addAll(words);
    line.add("--data");
    line.add(data.toString());
    ProcessBuilder program = new ProcessBuilder(line);
    // Nobody wants to measure in a portal that people use, whatever the environment says.
    program.environment().keySet().removeIf(name -> name.startsWith("STADTMOSAIK_"));
    return program.redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
