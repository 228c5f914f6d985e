package org.stadtmosaik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.operation.database.DataFolder;
import org.stadtmosaik.operation.database.Database;

/**
 * The one MariaDB of a test run: the same embedded server as the portal's, empty at the start, or
 * the external one whose JDBC URL stands in the system property {@code stadtmosaik.test.database}.
 * That one is emptied first, whatever it holds.
 */
public final class TestDatabase {

  private static final String FOLDER = "target/test-database";

  /** Tells a Spring test context where the database's key lies; each process has its own folder. */
  public static final String SETTING =
      "stadtmosaik.data=" + FOLDER + "${stadtmosaik.test.process:}";

  /** The folder of {@link #SETTING}. */
  public static final Path DATA =
      Path.of(FOLDER + System.getProperty("stadtmosaik.test.process", ""));

  private static final Path HOME = Path.of(".stadtmosaik").toAbsolutePath();

  /**
   * Spring keeps the contexts of a whole run, each with a pool of its own. What a test of fifty
   * people at once has opened must be closed before the next such test, or the server takes no more
   * connections, no context starts, and all that is left fails.
   */
  private static final Map<String, Object> POOL =
      Map.of(
          "spring.datasource.hikari.minimum-idle", 0,
          // Milliseconds; the least that the pool allows.
          "spring.datasource.hikari.idle-timeout", 10_000);

  private static final Set<Integer> BYTES =
      Set.of(Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);

  private static final List<Filled> FILLED = new ArrayList<>();

  private static String demoAccounts = "";
  private static @Nullable Database shared;

  static {
    System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "5000");
  }

  private TestDatabase() {}

  /** Gives a Spring test context the database; {@link DatabaseTest} does so by itself. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("pool of tests", POOL));
      context.getBeanFactory().registerSingleton("database", shared());
    }
  }

  /** The database, started when it is first asked for. */
  public static synchronized Database shared() {
    Database started = shared;
    if (started == null) {
      deleteRecursively(DATA);
      String url = System.getProperty("stadtmosaik.test.database");
      started =
          Database.own(
              DataFolder.at(DATA),
              HOME,
              new Settings.DatabaseServer(url, null, null, DataSize.ofMegabytes(128)),
              "test",
              Duration.ZERO);
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      if (url != null) {
        clean(started);
      }
      shared = started;
    }
    return started;
  }

  /** Empties every table, so that a test begins with nothing. */
  public static void empty(DataSource dataSource) {
    try (var connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : filled(statement, tables(statement))) {
        // Not DELETE: the audit log refuses that.
        statement.execute("TRUNCATE TABLE `" + table + "`");
      }
      statement.execute("SET foreign_key_checks = 1");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot empty the test database", e);
    }
  }

  /**
   * Empties the database and fills it; the second time this process asks, with what was there after
   * the first. Filling takes some ten seconds, putting back one.
   */
  public static synchronized void filled(DataSource dataSource, Runnable filling) {
    empty(dataSource);
    try {
      fill(dataSource, filling);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot fill the test database", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the demo accounts", e);
    }
  }

  private static void fill(DataSource dataSource, Runnable filling)
      throws SQLException, IOException {
    Path accounts = DATA.resolve("demo-accounts.txt");
    try (var connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      if (FILLED.isEmpty()) {
        filling.run();
        for (String table : filled(statement, tables(statement))) {
          FILLED.add(Filled.read(statement, table));
        }
        demoAccounts = Files.readString(accounts);
        return;
      }
      // The passwords belong to the accounts that are put back.
      Files.writeString(accounts, demoAccounts);
      connection.setAutoCommit(false);
      statement.execute("SET foreign_key_checks = 0");
      for (Filled table : FILLED) {
        table.putBack(connection);
      }
      connection.commit();
      statement.execute("SET foreign_key_checks = 1");
    }
  }

  /** A table that the filling put something into; its bytes are bytes, all else is text. */
  private record Filled(String name, String columns, List<Object[]> rows) {

    static Filled read(Statement statement, String table) throws SQLException {
      List<String> columns = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              // Not those that the database works out itself.
              "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                  + " AND is_generated = 'NEVER' AND table_name = '"
                  + table
                  + "'")) {
        while (found.next()) {
          columns.add("`" + found.getString(1) + "`");
        }
      }
      String names = String.join(", ", columns);
      List<Object[]> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery("SELECT " + names + " FROM `" + table + "`")) {
        while (found.next()) {
          Object[] row = new Object[columns.size()];
          for (int i = 0; i < row.length; i++) {
            row[i] = cell(found, i + 1);
          }
          rows.add(row);
        }
      }
      return new Filled(table, names, rows);
    }

    private static @Nullable Object cell(ResultSet found, int column) throws SQLException {
      int type = found.getMetaData().getColumnType(column);
      if (type == Types.TIMESTAMP) {
        // As text, milliseconds lose noughts.
        return found.getObject(column, LocalDateTime.class);
      }
      return BYTES.contains(type) ? found.getBytes(column) : found.getString(column);
    }

    void putBack(Connection connection) throws SQLException {
      String places = columns.replaceAll("`[^`]+`", "?");
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO `%s` (%s) VALUES (%s)".formatted(name, columns, places))) {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            insert.setObject(i + 1, row[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet found =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  /** Those with rows: emptying a table that is empty takes a disk as long as any other. */
  private static List<String> filled(Statement statement, List<String> tables) throws SQLException {
    List<String> filled = new ArrayList<>();
    String rows =
        tables.stream()
            .map(table ->
                "SELECT '%s' FROM DUAL WHERE EXISTS (SELECT 1 FROM `%s`)".formatted(table, table))
            .collect(Collectors.joining(" UNION ALL "));
    try (ResultSet found = statement.executeQuery(rows)) {
      while (found.next()) {
        filled.add(found.getString(1));
      }
    }
    return filled;
  }

  private static void clean(Database database) {
    var connection = database.connection();
    Flyway.configure()
        .dataSource(connection.url(), connection.user(), connection.password())
        .cleanDisabled(false)
        .load()
        .clean();
  }

  private static void deleteRecursively(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
