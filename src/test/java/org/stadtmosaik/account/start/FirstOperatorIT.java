package org.stadtmosaik.account.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.TestDatabase;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;

@DatabaseTest
class FirstOperatorIT {

  private static final Path FOLDER = TestDatabase.DATA;

  @Autowired private FirstOperator firstOperator;
  @Autowired private DemoAccounts demoAccounts;
  @Autowired private DemoStaff demoStaff;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void nobodyYet() throws IOException {
    jdbc.sql("DELETE FROM staff_invitation").update();
    deleteStaff();
    Files.deleteIfExists(FOLDER.resolve("demo-accounts.txt"));
  }

  private void deleteStaff() {
    jdbc.sql("DELETE FROM staff_language").update();
    jdbc.sql("DELETE FROM staff").update();
  }

  @Test
  void printsAFreshSecretAtEachStartUntilThereIsAnOperator() {
    String first = start(true);
    String second = start(true);

    assertThat(first).contains("/staff/setup").containsPattern("\\n  (\\w{5}-){4}\\w{5}\\n");
    assertThat(second).isNotEqualTo(first);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM staff_invitation").query(Long.class).single())
        .isEqualTo(1);

    demoStaff.ensure("op@demo.example", "Ola Operator", true);
    assertThat(start(true)).isEmpty();
  }

  @Test
  void refusesToStartInPublicWithDemoAccounts() {
    demoStaff.ensure("mo@demo.example", "Mo Moderator", false);

    assertThatThrownBy(() -> start(false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("demo accounts");
    deleteStaff();
    assertThat(start(false)).contains("/staff/setup");
  }

  @Test
  void tellsHowToSignInWithDemoAccounts() throws Exception {
    demoStaff.ensure("mo@demo.example", "Mo Moderator", false);
    demoStaff.ensure("mo@demo.example", "Mo Moderator", false);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    int exit =
        demoAccounts.run(
            Arguments.parse(demoAccounts.usage(), List.of()),
            new Actor.Command("demo-accounts"),
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(exit).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsOnlyOnce("mo@demo.example")
        .containsPattern("code      \\d{6} ");
    assertThat(Files.getPosixFilePermissions(FOLDER.resolve("demo-accounts.txt")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(FOLDER.resolve("staff.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private String start(boolean loopback) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    firstOperator.prepare(true, loopback, new PrintStream(printed, true, StandardCharsets.UTF_8));
    return printed.toString(StandardCharsets.UTF_8);
  }
}
