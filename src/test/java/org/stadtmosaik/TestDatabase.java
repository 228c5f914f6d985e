package org.stadtmosaik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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

  private static final Path DATA = Path.of("target", "test-database");
  private static final Path HOME = Path.of(".stadtmosaik").toAbsolutePath();

  private static @Nullable Database shared;

  private TestDatabase() {}

  /** Gives a Spring test context the database; {@link DatabaseTest} does so by itself. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
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
      List<String> tables = new ArrayList<>();
      try (ResultSet found =
          statement.executeQuery(
              "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                  + " AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'")) {
        while (found.next()) {
          tables.add(found.getString(1));
        }
      }
      statement.execute("SET foreign_key_checks = 0");
      for (String table : tables) {
        // Not DELETE: the audit log refuses that.
        statement.execute("TRUNCATE TABLE `" + table + "`");
      }
      statement.execute("SET foreign_key_checks = 1");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot empty the test database", e);
    }
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
