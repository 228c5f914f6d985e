package org.stadtmosaik.operation;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.audit.Verification;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;

/** A command that checks every chain of the log; only tests switch it on. */
@Component
@ConditionalOnProperty("stadtmosaik.test.probe")
class VerifyLogsCommand implements Command {

  private final AuditLog log;
  private final Communes communes;

  VerifyLogsCommand(AuditLog log, Communes communes) {
    this.log = log;
    this.communes = communes;
  }

  @Override
  public String name() {
    return "verify-logs";
  }

  @Override
  public String usage() {
    return "verify-logs";
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    print(actor, null, "portal", out);
    for (CommuneSummary commune : communes.all()) {
      print(actor, commune.id(), commune.slug(), out);
    }
    return 0;
  }

  private void print(
      Actor actor,
      @org.jspecify.annotations.Nullable CommuneId commune,
      String name,
      PrintStream out) {
    Verification result = log.verify(actor, commune);
    out.printf("%s: %d %s%n", name, result.checked(), result.intact() ? "intact" : "broken");
  }
}
