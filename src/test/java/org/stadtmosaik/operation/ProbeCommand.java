package org.stadtmosaik.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;

/**
 * A command that leaves a trace; only {@link OperationIT} switches it on. Where the data folder has
 * a file called {@code hold}, it keeps the program from becoming ready until it is told to end.
 */
@Component
@ConditionalOnProperty("stadtmosaik.test.probe")
class ProbeCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(ProbeCommand.class);

  private final JdbcTemplate jdbc;

  ProbeCommand(JdbcTemplate jdbc, @Value("${stadtmosaik.data}") Path data) throws IOException {
    this.jdbc = jdbc;
    if (Files.exists(data.resolve("hold"))) {
      Files.createFile(data.resolve("held"));
      hold();
    }
  }

  /** As Flow's push does: it wants to be told of the end, and logs that it is too late for that. */
  private static void hold() {
    while (true) {
      try {
        Thread hook = new Thread(() -> {});
        Runtime.getRuntime().addShutdownHook(hook);
        Runtime.getRuntime().removeShutdownHook(hook);
        LockSupport.parkNanos(5_000_000);
      } catch (IllegalStateException e) {
        LOG.error("It has not begun.", e);
        return;
      }
    }
  }

  @Override
  public String name() {
    return "probe";
  }

  @Override
  public String usage() {
    return "probe --word WORD [--until FILE]";
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception {
    String word = arguments.required("word");
    jdbc.update("INSERT INTO operation_probe (word) VALUES (?)", word);
    out.println("wrote " + word);
    out.flush();
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (arguments.value("until").map(Path::of).filter(Files::notExists).isPresent()
        && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    out.println(
        "words " + jdbc.queryForList("SELECT word FROM operation_probe ORDER BY id", String.class));
    return 0;
  }
}
