package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.Refusal;

/**
 * The embedded MariaDB server of one data folder. It listens on loopback with one account, whose
 * password is new at every start, and is started again if it dies.
 */
final class MariaDb {

  private static final Logger LOG = LoggerFactory.getLogger(MariaDb.class);

  /** The folder of its files, within the data folder. */
  static final String DATA = "mariadb";

  private static final String NAME = "stadtmosaik";
  private static final String INIT_FILE = "mariadb-init.sql";
  private static final String LOG_FILE = "mariadb.log";
  private static final long LOG_LIMIT = DataSize.ofMegabytes(5).toBytes();

  /** Crash recovery of a large database takes its time. */
  private static final Duration START_PATIENCE = Duration.ofMinutes(5);

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private final DataFolder folder;
  private final Path home;
  private final DataSize bufferPool;
  private final String password = newPassword();
  private final Path data;
  private @Nullable MariaDbProgram program;
  private volatile @Nullable Process process;
  private volatile boolean stopping;
  private int port;

  MariaDb(DataFolder folder, Path home, DataSize bufferPool) {
    this(folder, home, bufferPool, DATA);
  }

  /**
   * @param data the name of the folder with its files
   */
  MariaDb(DataFolder folder, Path home, DataSize bufferPool, String data) {
    this.folder = folder;
    this.home = home;
    this.bufferPool = bufferPool;
    this.data = folder.resolve(data);
  }

  /** Whether a server that somebody left behind still works on the folder. */
  boolean isOrphaned() {
    return !orphans().isEmpty();
  }

  /**
   * Starts the server and waits until it answers. One that was left behind is stopped first.
   *
   * @throws Refusal if it does not start
   */
  Connection start() throws IOException {
    MariaDbProgram unpacked = MariaDbProgram.in(home);
    program = unpacked;
    orphans().forEach(MariaDb::end);
    if (!Files.isDirectory(data)) {
      unpacked.newData(data);
    }
    Refusal last = null;
    for (int attempt = 0; attempt < 3 && !stopping; attempt++) {
      // Between finding a port free and using it, another program may take it.
      port = freePort();
      try {
        launch();
        return connection();
      } catch (Refusal e) {
        last = e;
      }
    }
    throw last == null ? new Refusal(Refusal.FAILED, "The start was ended.") : last;
  }

  /** The server's process id. */
  Optional<Long> pid() {
    return Optional.ofNullable(process).map(Process::pid);
  }

  /** Stops the server and waits for its end. */
  void stop() {
    stopping = true;
    synchronized (this) {
      Process running = process;
      if (running != null) {
        end(running.toHandle());
      }
    }
  }

  private Connection connection() {
    return new Connection(
        "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME + "?connectTimeout=2000", NAME, password);
  }

  private void launch() throws IOException {
    folder.write(INIT_FILE, initialStatements());
    rotateLog();
    try {
      Process started;
      synchronized (this) {
        if (stopping) {
          throw new Refusal(Refusal.FAILED, "The start was ended.");
        }
        started = spawn();
        process = started;
      }
      awaitAnswer(started);
      Thread.ofPlatform().daemon().name("database-watch").start(() -> watch(started));
    } finally {
      folder.delete(INIT_FILE);
    }
  }

  private Process spawn() throws IOException {
    MariaDbProgram unpacked = java.util.Objects.requireNonNull(program);
    List<String> command = new ArrayList<>(detached());
    command.addAll(unpacked.command(data));
    command.addAll(
        List.of(
            "--bind-address=127.0.0.1",
            "--port=" + port,
            // Relative to the data folder: an absolute path may be too long for a socket.
            "--socket=mariadbd.sock",
            "--pid-file=mariadbd.pid",
            "--log-error=" + folder.file(LOG_FILE),
            "--init-file=" + folder.resolve(INIT_FILE),
            "--skip-name-resolve",
            // Loopback only; making a certificate takes seconds at each start.
            "--skip-ssl",
            "--local-infile=0",
            "--secure-file-priv=" + data,
            "--performance-schema=OFF",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--default-time-zone=+00:00",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=" + bufferPool.toBytes(),
            "--innodb-temp-data-file-path=ibtmp1:2M:autoextend",
            "--max-connections=100",
            "--max-allowed-packet=64M"));
    return unpacked
        .process(command)
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.file(LOG_FILE).toFile()))
        .start();
  }

  /**
   * Ctrl-C reaches every process of the terminal's group; the server must outlive the portal, which
   * still has requests to finish.
   */
  private static List<String> detached() {
    for (String place : List.of("/usr/bin/setsid", "/bin/setsid")) {
      if (Files.isExecutable(Path.of(place))) {
        return List.of(place);
      }
    }
    return List.of("/bin/sh", "-c", "trap '' INT HUP QUIT; exec \"$0\" \"$@\"");
  }

  private String initialStatements() {
    return """
    CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
    CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
    GRANT ALL ON %1$s.* TO '%1$s'@'127.0.0.1';
    """
        .formatted(NAME, password);
  }

  private void awaitAnswer(Process started) throws IOException {
    Instant deadline = Instant.now().plus(START_PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      if (!started.isAlive()) {
        throw new Refusal(
            Refusal.FAILED,
            "The embedded database ended while starting:\n" + lastErrors() + "See " + logFile());
      }
      try (var probe = connection().open()) {
        probe.isValid(5);
        return;
      } catch (SQLException e) {
        pause(Duration.ofMillis(25));
      }
    }
    end(started.toHandle());
    throw new Refusal(
        Refusal.FAILED, "The embedded database does not answer. See " + logFile() + ".");
  }

  private void watch(Process started) {
    Process ended = started.onExit().join();
    Duration delay = Duration.ofMillis(100);
    while (!stopping) {
      LOG.warn("The database ended unexpectedly ({}); starting it again.", ended.exitValue());
      try {
        launch();
        LOG.warn("The database is back.");
        return;
      } catch (Refusal | IOException e) {
        LOG.warn("The database did not start: {}", e.getMessage());
        pause(delay);
        delay = delay.multipliedBy(2).compareTo(STOP_PATIENCE) > 0 ? delay : delay.multipliedBy(2);
      }
    }
  }

  private List<ProcessHandle> orphans() {
    String mark = "--datadir=" + data;
    Process own = process;
    return ProcessHandle.allProcesses()
        .filter(candidate -> own == null || candidate.pid() != own.pid())
        .filter(candidate -> commandLine(candidate.pid()).contains(mark))
        .toList();
  }

  private static List<String> commandLine(long pid) {
    try {
      return List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static void end(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
      server.destroyForcibly();
      server.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void rotateLog() throws IOException {
    Path log = logFile();
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
      Files.move(
          log, folder.resolve(LOG_FILE + ".1"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path logFile() {
    return folder.resolve(LOG_FILE);
  }

  private String lastErrors() throws IOException {
    List<String> errors =
        Files.readAllLines(logFile()).stream()
            .filter(line -> !line.contains("[Note]") && !line.contains("[Warning]"))
            .toList();
    return String.join("\n", errors.subList(Math.max(0, errors.size() - 3), errors.size())) + "\n";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted while waiting for the database.", e);
    }
  }
}
