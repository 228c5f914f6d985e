package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.stadtmosaik.operation.Started;

/** A portal that serves from a data folder and a port of its own, and what can happen to it. */
public final class PortalProcess {

  private static final String MIGRATIONS = "classpath:db/migration";

  private final Path data;
  private final int port;
  private final List<Started> all = new ArrayList<>();
  private Started portal;

  public PortalProcess(Path parent) throws IOException {
    data = Files.createDirectories(parent.toRealPath().resolve("data"));
    // Its phones send as fast as they can, which people don't.
    Files.writeString(data.resolve("stadtmosaik.properties"), "stadtmosaik.limits=false\n");
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public void start() throws IOException {
    portal = command("run", "--port", Integer.toString(port), "--no-demo");
    portal.awaitOutput("Ready after");
  }

  /** A command of the launcher on the same data folder. */
  public Started command(String... words) throws IOException {
    Started started = Started.program(data, MIGRATIONS, words);
    all.add(started);
    return started;
  }

  /** Makes a commune, a project and a board without ideas, before it starts. */
  public void makeABoard(String name) throws IOException, InterruptedException {
    Path folder = data.getParent();
    Path statements =
        Files.writeString(folder.resolve("s.csv"), "timestamp,comment-id,moderated,comment-body\n");
    Path votes = Files.writeString(folder.resolve("v.csv"), "timestamp,comment-id,voter-id,vote\n");
    Started made =
        command(
            "import-ideas",
            "--board",
            name,
            "--statements",
            statements.toString(),
            "--votes",
            votes.toString());
    assertThat(made.awaitEnd()).as(made.err()).isZero();
  }

  public void killJvm() throws InterruptedException {
    portal.kill();
  }

  public void killDatabase() {
    List<ProcessHandle> killed = servers();
    killed.forEach(ProcessHandle::destroyForcibly);
    killed.forEach(server -> server.onExit().join());
  }

  public void killBoth() throws InterruptedException {
    List<ProcessHandle> killed = servers();
    killed.forEach(ProcessHandle::destroyForcibly);
    portal.kill();
    killed.forEach(server -> server.onExit().join());
  }

  public boolean isRunning() {
    return portal.isRunning();
  }

  /** Ends everything that was started here. */
  public void end() throws InterruptedException {
    for (Started started : all) {
      started.kill();
    }
    servers().forEach(ProcessHandle::destroyForcibly);
  }

  /** Rows of the running portal's database, each cell as text. */
  public List<List<String>> query(String sql) throws IOException, SQLException {
    Properties file = new Properties();
    try (var in = Files.newInputStream(data.resolve("connection.properties"))) {
      file.load(in);
    }
    try (Connection connection =
            DriverManager.getConnection(
                file.getProperty("url"), file.getProperty("user"), file.getProperty("password"));
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.add(found.getString(i));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private List<ProcessHandle> servers() {
    String mark = "--datadir=" + data.resolve("mariadb");
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains(mark))
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
