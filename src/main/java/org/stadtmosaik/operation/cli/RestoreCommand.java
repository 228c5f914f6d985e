package org.stadtmosaik.operation.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.operation.Launch;
import org.stadtmosaik.operation.backup.Restored;
import org.stadtmosaik.shared.Actor;

/**
 * {@code restore}, its last part: {@link Launch} has put the archive in place before this
 * application started on it and migrated it.
 */
@Component
class RestoreCommand implements Command {

  private final ObjectProvider<Restored> restored;
  private final TransactionOperations transaction;
  private final AuditLog log;

  RestoreCommand(
      ObjectProvider<Restored> restored, TransactionOperations transaction, AuditLog log) {
    this.restored = restored;
    this.transaction = transaction;
    this.log = log;
  }

  @Override
  public String name() {
    return Launch.RESTORE;
  }

  @Override
  public String usage() {
    return Launch.RESTORE_USAGE;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    Restored result = restored.getObject();
    transaction.executeWithoutResult(_ ->
        log.record(
            actor,
            null,
            "operation.restored",
            "database",
            Map.of(
                "taken", result.archive().takenAt().toString(),
                "schema", result.archive().schema())));
    out.printf(
        Locale.ROOT,
        "Restored: %,d rows of %d tables, as they were at %s.%n",
        result.archive().rows(),
        result.archive().tables().size(),
        result.archive().takenAt());
    result
        .kept()
        .ifPresent(kept ->
            out.println(
                "The database before is kept in " + kept + "; delete it when all is well."));
    return 0;
  }
}
