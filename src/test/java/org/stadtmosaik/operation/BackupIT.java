package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Database;

/** Take, wipe, restore, compare: with the demo content, on real processes. */
class BackupIT {

  private static final String OURS = "classpath:db/migration,classpath:operation/migration";

  /** What a portal that runs goes on writing, and what a restore adds. */
  private static final List<String> ALIVE =
      List.of("audit_entry", "audit_head", "flyway_schema_history", "scheduled_tasks");

  @TempDir private Path parent;
  private Path data;
  private Path file;
  private final List<Started> all = new ArrayList<>();

  @BeforeEach
  void chooseFolder() throws IOException {
    data = parent.toRealPath().resolve("data");
    file = parent.toRealPath().resolve("stadtmosaik.backup");
  }

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    for (Started started : all) {
      started.kill();
    }
    servers().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void givesBackEverythingThatTheBackupTook() throws Exception {
    Started portal = start("run", "--port", "0").awaitOutput("Ready after");
    Map<String, String> before;
    String log;
    try (Connection connection = connection()) {
      writeOneOfEachKind(connection);
      letEachJobRunOnce(connection);
      before = TableDigests.of(connection);
      log = log(connection, Integer.MAX_VALUE);
    }
    int entries = Integer.parseInt(log.split(" ", 2)[0]);

    Started taking = start("backup", file.toString());
    assertThat(taking.awaitEnd()).as(taking.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Started whileRunning = start("restore", file.toString(), "--force");
    assertThat(whileRunning.awaitEnd()).isEqualTo(Refusal.OWNED);
    assertThat(whileRunning.err()).contains("in use by “run”").doesNotContain("\tat ");

    portal.terminate().awaitEnd();
    byte[] key = Files.readAllBytes(data.resolve("staff.key"));
    Training.delete(data);
    Started restoring = start("restore", file.toString());
    assertThat(restoring.awaitEnd()).as(restoring.err()).isZero();
    assertThat(restoring.out()).contains("Restored: ");
    assertThat(data.resolve("staff.key")).hasBinaryContent(key);

    Started again = start("run", "--port", "0").awaitOutput("Ready after");
    try (Connection connection = connection()) {
      Map<String, String> after = TableDigests.of(connection);
      assertThat(after.keySet()).isEqualTo(before.keySet());
      ALIVE.forEach(before::remove);
      ALIVE.forEach(after::remove);
      assertThat(after).isEqualTo(before).hasSizeGreaterThan(15);
      assertThat(log(connection, entries)).isEqualTo(log);
      assertThat(words(connection)).isEqualTo(WORDS);
    }
    Started logs = start("verify-logs");
    assertThat(logs.awaitEnd()).as(logs.err()).isZero();
    assertThat(logs.out()).contains("portal: ").doesNotContain("broken");
    signIn(again);
  }

  @Test
  void refusesWhatWouldLoseSomething() throws Exception {
    assertThat(start("probe", "--word", "kept").awaitEnd()).isZero();
    Started taking = start("backup", file.toString());
    assertThat(taking.awaitEnd()).as(taking.err()).isZero();
    Path damaged = parent.resolve("damaged");
    Files.copy(file, damaged);
    try (FileSystem archive = FileSystems.newFileSystem(damaged)) {
      Files.writeString(archive.getPath("tables/operation_probe.jsonl"), "[\"1\",\"forged\"]\n");
    }

    Started overwriting = start("backup", file.toString());
    assertThat(overwriting.awaitEnd()).isEqualTo(Refusal.FAILED);
    assertThat(overwriting.err()).contains("overwrites nothing").doesNotContain("\tat ");
    Started broken = start("restore", damaged.toString(), "--force");
    assertThat(broken.awaitEnd()).isEqualTo(Refusal.FAILED);
    assertThat(broken.err()).contains("damaged").contains("Nothing was changed.");
    Started full = start("restore", file.toString());
    assertThat(full.awaitEnd()).isEqualTo(Refusal.FAILED);
    assertThat(full.err()).contains("Add --force").doesNotContain("\tat ");
    Started older = startOn("classpath:db/migration", "restore", file.toString(), "--force");
    assertThat(older.awaitEnd()).isEqualTo(Refusal.OTHER_SCHEMA);
    assertThat(older.err()).contains("a newer one. Nothing was changed.").doesNotContain("\tat ");

    Started forced = start("restore", file.toString(), "--force");
    assertThat(forced.awaitEnd()).as(forced.err()).isZero();
    assertThat(forced.out()).contains("The database before is kept in " + data);
    Started after = start("probe", "--word", "after");
    after.awaitEnd();
    assertThat(after.out()).contains("words [kept, after]");
    try (var left = Files.list(parent)) {
      assertThat(left).noneMatch(each -> each.toString().contains(".draft"));
    }
  }

  @Test
  void putsItIntoAnExternalServerThatNobodyElseUses() throws Exception {
    try (Database server = server()) {
      useAsExternal(server.connection());
      assertThat(start("probe", "--word", "kept").awaitEnd()).isZero();
      Started taking = start("backup", file.toString());
      assertThat(taking.awaitEnd()).as(taking.err()).isZero();
      assertThat(start("probe", "--word", "lost").awaitEnd()).isZero();

      Started full = start("restore", file.toString());
      assertThat(full.awaitEnd()).isEqualTo(Refusal.FAILED);
      assertThat(full.err()).contains("Add --force").doesNotContain("\tat ");
      try (Connection other = server.connection().open()) {
        assertThat(other.isValid(1)).isTrue();
        Started used = start("restore", file.toString(), "--force");
        assertThat(used.awaitEnd()).isEqualTo(Refusal.OWNED);
        assertThat(used.err()).contains("Somebody else is connected").doesNotContain("\tat ");
      }
      Started forced = start("restore", file.toString(), "--force");
      assertThat(forced.awaitEnd()).as(forced.err()).isZero();

      Started after = start("probe", "--word", "after");
      after.awaitEnd();
      assertThat(after.out()).contains("words [kept, after]");
    }
  }

  /** A server of its own, as far from the portal's data folder as another machine. */
  private Database server() {
    return Database.own(
        DataFolder.at(parent.resolve("server")),
        Path.of(".stadtmosaik").toAbsolutePath(),
        new Settings.DatabaseServer(null, null, null, DataSize.ofMegabytes(128)),
        "test",
        Duration.ZERO);
  }

  private void useAsExternal(org.stadtmosaik.operation.database.Connection server)
      throws IOException {
    Files.createDirectories(data);
    Files.writeString(
        data.resolve("stadtmosaik.properties"),
        """
        stadtmosaik.database.url=%s
        stadtmosaik.database.user=%s
        stadtmosaik.database.password=%s
        """
            .formatted(server.url(), server.user(), server.password()));
  }

  private static final String WORDS = "فكرة عن الحديقة\t\u0001\\ “ä” 𝄞\r\n";

  private static void writeOneOfEachKind(Connection connection) throws Exception {
    byte[] photo = new byte[3_000_000];
    new Random(7).nextBytes(photo);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO operation_probe_kinds (id, photo, hash, bits, words, yes, tiny, big, money,"
                + " share, at, stamp, millis, day, hour, data, choice) VALUES (UUID(), ?, ?, b'100000001',"
                + " ?, TRUE, -128, 18446744073709551615, 12345678901234567890.0123456789, 1e-300,"
                + " '2026-03-29 02:30:00.000001', '2026-03-29 02:30:00.1', '2026-03-29 02:30:00.027', '2026-02-28',"
                + " '-12:00:00.5', '{\"ä\": [1.0, null]}', 'z')")) {
      insert.setBytes(1, photo);
      insert.setBytes(2, new byte[] {0, -1, 39, 92});
      insert.setString(3, WORDS);
      insert.execute();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO operation_probe_kinds (id) VALUES (UUID())");
      statement.execute(
          "INSERT INTO operation_probe_kinds (id, words, yes, share) VALUES (UUID(), '', 2, 0.1)");
    }
  }

  /**
   * What a portal works out as soon as it runs would otherwise come after the look at its tables.
   */
  private static void letEachJobRunOnce(Connection connection) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (jobsThatWait(connection) > 0) {
      assertThat(Instant.now()).as("jobs that have not run").isBefore(end);
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static int jobsThatWait(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT COUNT(*) FROM scheduled_tasks WHERE last_success IS NULL"
                    + " AND (picked OR execution_time < NOW() + INTERVAL 1 MINUTE)")) {
      found.next();
      return found.getInt(1);
    }
  }

  private static String words(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT words FROM operation_probe_kinds WHERE photo IS NOT NULL")) {
      found.next();
      return found.getString(1);
    }
  }

  private static String log(Connection connection, int entries) throws Exception {
    return TableDigests.digest(
        connection,
        "SELECT * FROM (SELECT * FROM audit_entry ORDER BY at, number LIMIT " + entries + ") x");
  }

  private void signIn(Started portal) throws Exception {
    Started accounts = start("demo-accounts");
    accounts.awaitEnd();
    String shown = accounts.out();
    String address = portal.out().replaceFirst("(?s).*Ready after [^:]*: (\\S+).*", "$1");
    new PortalBrowser(URI.create(address).getPort(), 9)
        .signIn(first(shown, "e-mail"), first(shown, "password"), first(shown, "code"));
  }

  private static String first(String shown, String what) {
    return shown.replaceFirst("(?s).*?\n  " + what + "\\s+(\\S+).*", "$1");
  }

  private Started start(String... words) throws IOException {
    return startOn(OURS, words);
  }

  private Started startOn(String migrations, String... words) throws IOException {
    Started started = Started.program(data, migrations, words);
    all.add(started);
    return started;
  }

  private Connection connection() throws Exception {
    Properties properties = new Properties();
    try (var in = Files.newInputStream(data.resolve("connection.properties"))) {
      properties.load(in);
    }
    return DriverManager.getConnection(
        properties.getProperty("url"),
        properties.getProperty("user"),
        properties.getProperty("password"));
  }

  private List<ProcessHandle> servers() {
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains("--datadir=" + data))
        .toList();
  }

  private static String commandLine(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
    } catch (IOException e) {
      return "";
    }
  }
}
