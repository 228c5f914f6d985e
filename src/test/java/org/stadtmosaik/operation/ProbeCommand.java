package org.stadtmosaik.operation;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;

/** A command that leaves a trace; only {@link OperationIT} switches it on. */
@Component
@ConditionalOnProperty("stadtmosaik.test.probe")
class ProbeCommand implements Command {

  private final JdbcTemplate jdbc;

  ProbeCommand(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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
