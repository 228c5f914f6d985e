package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from outside: processes, signals, files. */
class OperationIT {

  private static final String OURS = "classpath:db/migration,classpath:operation/migration";
  private static final String LATER = OURS + ",classpath:operation/later";

  @TempDir private Path parent;
  private Path data;
  private final List<Started> all = new ArrayList<>();

  @BeforeEach
  void chooseFolder() throws IOException {
    data = parent.toRealPath().resolve("data folder");
  }

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    for (Started started : all) {
      started.kill();
    }
    servers().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void commandsAttachToARunningPortalAndASecondPortalIsRefused() throws Exception {
    Started portal = portal();

    Started command = start(OURS, "probe", "--word", "attached");
    Started second = start(OURS, "run", "--port", "0", "--no-demo");
    Started later = start(LATER, "probe", "--word", "never");

    assertThat(command.awaitEnd()).as(command.err()).isZero();
    assertThat(command.out()).contains("words [attached]");
    assertThat(second.awaitEnd()).isEqualTo(2);
    assertThat(second.err()).contains("is in use by “run”").doesNotContain("\tat ");
    assertThat(later.awaitEnd()).isEqualTo(3);
    assertThat(later.err()).contains("restart the portal").doesNotContain("\tat ");
    assertThat(portal.isRunning()).isTrue();
    assertThat(servers()).hasSize(1);

    portal.terminate().awaitEnd();
    assertThat(servers()).isEmpty();
    assertThat(data.resolve("connection.properties")).doesNotExist();
  }

  @Test
  void keepsThePasswordAndTheDataToItsOwner() throws Exception {
    portal();

    try (var files = Files.walk(data)) {
      // A socket's own mode counts for nothing: its folder keeps others out.
      for (Path file : files.filter(file -> !file.endsWith("mariadbd.sock")).toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(mode).as(file.toString()).endsWith("------");
      }
    }
    String password = connection().getProperty("password");
    assertThat(password).hasSizeGreaterThan(30);
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        assertThat(read(process.resolve("cmdline"))).doesNotContain(password);
      }
    }
    assertThat(opens("root", "")).isFalse();
    assertThat(opens("", "")).isFalse();
    assertThat(opens("stadtmosaik", "")).isFalse();
    assertThat(opens("stadtmosaik", password)).isTrue();
  }

  @Test
  void startsAKilledDatabaseAgainUnderTheRunningPortal() throws Exception {
    Started portal = portal();
    assertThat(start(OURS, "probe", "--word", "before").awaitEnd()).isZero();
    ProcessHandle killed = servers().getFirst();

    killed.destroyForcibly();
    killed.onExit().join();
    Started.await("a new server", () -> !servers().isEmpty() && opensNow());

    Started after = start(OURS, "probe", "--word", "after");
    assertThat(after.awaitEnd()).as(after.err()).isZero();
    assertThat(after.out()).contains("words [before, after]");
    assertThat(status(portal)).isLessThan(500);
    portal.terminate().awaitEnd();
    assertThat(servers()).isEmpty();
  }

  @Test
  void takesOverWhatAKilledPortalLeftBehind() throws Exception {
    Started portal = portal();
    assertThat(start(OURS, "probe", "--word", "before").awaitEnd()).isZero();

    portal.kill();
    assertThat(servers()).hasSize(1);
    ProcessHandle orphan = servers().getFirst();
    Started command = start(OURS, "probe", "--word", "after");

    assertThat(command.awaitEnd()).as(command.err()).isZero();
    assertThat(command.out()).contains("words [before, after]");
    assertThat(orphan.isAlive()).isFalse();
    assertThat(servers()).isEmpty();
  }

  @Test
  void anEndingPortalWaitsForAttachedCommands() throws Exception {
    Started portal = portal();
    Path done = parent.resolve("done");
    Started command =
        start(OURS, "probe", "--word", "slow", "--until", done.toString())
            .awaitOutput("wrote slow");

    portal.terminate();
    Started.await("unpublished", () -> Files.notExists(data.resolve("connection.properties")));
    Files.createFile(done);

    assertThat(command.awaitEnd()).as(command.err()).isZero();
    assertThat(command.out()).contains("words [slow]");
    portal.awaitEnd();
    assertThat(servers()).isEmpty();
  }

  @Test
  void finishesWhatIsUnderWayBeforeItEnds() throws Exception {
    Started portal = portal();
    String body = "{\"code\":\"ABCDE\"}";
    int port = address(portal).getPort();
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = slow.getOutputStream();
      out.write(
          """
          POST /api/v1/device/recovery HTTP/1.1\r
          Host: localhost\r
          Content-Type: application/json\r
          X-Stadtmosaik: 1\r
          Connection: close\r
          Content-Length: %d\r
          \r
          """
              .formatted(body.length())
              .getBytes(StandardCharsets.US_ASCII));
      out.write(body.substring(0, 5).getBytes(StandardCharsets.US_ASCII));
      out.flush();
      awaitHandler(portal);

      Instant told = Instant.now();
      portal.terminate();
      Started.await("unpublished", () -> Files.notExists(data.resolve("connection.properties")));
      Started.await("no new requests", () -> !accepts(port));
      out.write(body.substring(5).getBytes(StandardCharsets.US_ASCII));
      out.flush();

      String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 404").contains("\"error\"");
      assertThat(portal.awaitEnd()).isIn(0, 143);
      assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
    assertThat(servers()).isEmpty();
    assertThat(Files.readString(data.resolve("mariadb.log"))).contains("Shutdown complete");
    assertThat(portal.err()).doesNotContain("\tat ");
  }

  @Test
  void twoCommandsAtOnceShareOneDatabase() throws Exception {
    Started one = start(OURS, "probe", "--word", "one");
    Started two = start(OURS, "probe", "--word", "two");

    assertThat(one.awaitEnd()).as(one.err()).isZero();
    assertThat(two.awaitEnd()).as(two.err()).isZero();
    Started last = start(OURS, "probe", "--word", "last");
    last.awaitEnd();
    assertThat(last.out()).contains("one").contains("two").contains("last]");
    assertThat(servers()).isEmpty();
  }

  @Test
  void endsCleanlyWhileItIsStillStarting() throws Exception {
    Started portal = start(OURS, "run", "--port", "0", "--no-demo");
    Started.await("a server", () -> !servers().isEmpty());

    portal.terminate().awaitEnd();

    assertThat(servers()).isEmpty();
    assertThat(portal.err()).doesNotContain("\tat ");
  }

  @Test
  void saysNothingOfWhatBreaksOffBecauseItIsToldToEnd() throws Exception {
    Files.createFile(Files.createDirectory(data).resolve("hold"));
    Started portal = start(OURS, "run", "--port", "0", "--no-demo");
    Started.await("a start that is held", () -> Files.exists(data.resolve("held")));

    portal.terminate().awaitEnd();

    assertThat(servers()).isEmpty();
    assertThat(portal.err()).doesNotContain("It has not begun", "\tat ");
  }

  @Test
  void namesABusyPort() throws Exception {
    try (var busy = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Started portal =
          start(OURS, "run", "--no-demo", "--port", String.valueOf(busy.getLocalPort()));

      assertThat(portal.awaitEnd()).isEqualTo(1);
      assertThat(portal.err())
          .contains("cannot listen on 127.0.0.1, port " + busy.getLocalPort())
          .doesNotContain("\tat ");
    }
    assertThat(servers()).isEmpty();
  }

  @Test
  void refusesDemoAccountsWhereOthersReachThem() throws Exception {
    Started portal = start(OURS, "run", "--port", "0", "--bind", "0.0.0.0");

    assertThat(portal.awaitEnd()).isEqualTo(1);
    assertThat(portal.err()).contains("Add --no-demo");
  }

  @Test
  void saysHowACommandIsCalled() throws Exception {
    Started command = start(OURS, "probe", "--wrod", "x");

    assertThat(command.awaitEnd()).isEqualTo(64);
    assertThat(command.err())
        .contains("There is no option --wrod.")
        .contains("Usage: ./stadtmosaik probe --word WORD")
        .doesNotContain("\tat ");
  }

  private Started portal() throws IOException {
    return start(OURS, "run", "--port", "0", "--no-demo").awaitOutput("Ready after");
  }

  private Started start(String migrations, String... words) throws IOException {
    Started started = Started.program(data, migrations, words);
    all.add(started);
    return started;
  }

  private List<ProcessHandle> servers() {
    String mark = "--datadir=" + data.resolve("mariadb");
    return ProcessHandle.allProcesses()
        .filter(process -> read(Path.of("/proc/" + process.pid() + "/cmdline")).contains(mark))
        .toList();
  }

  private Properties connection() throws IOException {
    Properties properties = new Properties();
    try (var in = Files.newInputStream(data.resolve("connection.properties"))) {
      properties.load(in);
    }
    return properties;
  }

  private boolean opensNow() {
    try {
      return opens("stadtmosaik", connection().getProperty("password"));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean opens(String user, String password) throws IOException {
    try (var connection =
        java.sql.DriverManager.getConnection(connection().getProperty("url"), user, password)) {
      return connection.isValid(2);
    } catch (java.sql.SQLException e) {
      return false;
    }
  }

  private static int status(Started portal) throws IOException {
    return ((HttpURLConnection) address(portal).toURL().openConnection()).getResponseCode();
  }

  private static URI address(Started portal) throws IOException {
    return URI.create(portal.out().replaceFirst("(?s).*Ready after [^:]*: (\\S+).*", "$1"));
  }

  /** The half request is being worked on as soon as a later one has been answered. */
  private static void awaitHandler(Started portal) throws IOException {
    for (int i = 0; i < 3; i++) {
      status(portal);
    }
  }

  private static boolean accepts(int port) {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
