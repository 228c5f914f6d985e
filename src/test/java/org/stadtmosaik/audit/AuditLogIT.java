package org.stadtmosaik.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
class AuditLogIT {

  @Autowired private AuditLog log;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transactions;

  private final CommuneId commune = new CommuneId(Ids.next());
  private final Actor administrator = staff(commune, Role.ADMINISTRATOR);

  @Test
  void keepsOneUnbrokenChainUnderTwentyParallelWriters() {
    try (ExecutorService writers = Executors.newFixedThreadPool(20)) {
      List<CompletableFuture<Void>> writing =
          IntStream.range(0, 20)
              .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer, 5), writers))
              .toList();
      writing.forEach(CompletableFuture::join);
    }

    Verification verification = log.verify(administrator, commune);
    assertThat(verification.intact()).isTrue();
    assertThat(verification.checked()).isEqualTo(100);
    assertThat(log.entries(administrator, commune, 1).entries())
        .extracting(AuditEntry::number)
        .startsWith(50L)
        .endsWith(1L);
  }

  @Test
  void findsTheFirstEntryThatWasChanged() {
    write(0, 5);
    withoutTriggers("UPDATE audit_entry SET subject = 'idea:8' WHERE chain = ? AND number = 3");

    assertThat(log.verify(administrator, commune).broken()).hasValue(3);
    assertThat(log.verify(administrator, commune).checked()).isEqualTo(2);
  }

  @Test
  void findsAnEntryThatIsMissingInTheMiddleOrAtTheEnd() {
    write(0, 5);
    withoutTriggers("DELETE FROM audit_entry WHERE chain = ? AND number = 5");
    assertThat(log.verify(administrator, commune).broken()).hasValue(5);

    withoutTriggers("DELETE FROM audit_entry WHERE chain = ? AND number = 2");
    assertThat(log.verify(administrator, commune).broken()).hasValue(2);
  }

  @Test
  void refusesToChangeOrDeleteAnEntry() {
    write(0, 1);
    String chain = commune.value().toString();

    assertThatThrownBy(() ->
            jdbc.sql("UPDATE audit_entry SET actor = 'x' WHERE chain = ?").param(chain).update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(
            () -> jdbc.sql("DELETE FROM audit_entry WHERE chain = ?").param(chain).update())
        .hasMessageContaining("append-only");
  }

  @Test
  void writesNothingOutsideATransactionOrInOneThatFails() {
    assertThatThrownBy(() -> log.record(administrator, commune, "a.b", "c", Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
    transactions.executeWithoutResult(status -> {
      log.record(administrator, commune, "a.b", "c", Map.of());
      status.setRollbackOnly();
    });

    assertThat(log.entries(administrator, commune, 0).total()).isZero();
    assertThat(log.verify(administrator, commune).intact()).isTrue();
  }

  @Test
  void keepsWhatWasWrittenInAnyScript() {
    transactions.executeWithoutResult(
        _ -> log.record(administrator, commune, "a.b", "c", Map.of("reason", "قاعدة 🧩 ß")));

    assertThat(log.verify(administrator, commune).intact()).isTrue();
    assertThat(log.entries(administrator, commune, 0).entries().getFirst().details())
        .containsEntry("reason", "قاعدة 🧩 ß");
  }

  @Test
  void isReadByAdministratorsOfTheCommuneOnly() {
    Actor moderator = staff(commune, Role.MODERATOR);
    Actor elsewhere = staff(new CommuneId(Ids.next()), Role.ADMINISTRATOR);

    assertThatThrownBy(() -> log.entries(moderator, commune, 0))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> log.verify(elsewhere, commune)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> log.entries(administrator, null, 0))
        .isInstanceOf(ForbiddenException.class);
  }

  private void write(int writer, int entries) {
    for (int i = 0; i < entries; i++) {
      Map<String, String> details = Map.of("writer", "" + writer, "entry", "" + i);
      transactions.executeWithoutResult(
          _ -> log.record(administrator, commune, "idea.published", "idea:7", details));
    }
  }

  // As somebody would who has the database's password.
  private void withoutTriggers(String tampering) {
    jdbc.sql("DROP TRIGGER audit_entry_refuses_update").update();
    jdbc.sql("DROP TRIGGER audit_entry_refuses_delete").update();
    try {
      assertThat(jdbc.sql(tampering).param(commune.value().toString()).update()).isEqualTo(1);
    } finally {
      for (String change : List.of("update", "delete")) {
        jdbc.sql(
                "CREATE TRIGGER audit_entry_refuses_%s BEFORE %s ON audit_entry FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the audit log is append-only'"
                    .formatted(change, change))
            .update();
      }
    }
  }

  private static Actor staff(CommuneId commune, Role role) {
    return new Actor.Staff(new StaffId(Ids.next()), "Amira", false, Map.of(commune, Set.of(role)));
  }
}
