package org.stadtmosaik.operation.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.stadtmosaik.operation.Settings;

/** Two embedded servers on one machine. */
class NeighboursIT {

  private static final Path HOME = Path.of(".stadtmosaik").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void aServerThatStartsLeavesTheTemporaryTablesOfAnotherAlone() throws Exception {
    try (Database one = own("one");
        var connection = one.connection().open();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMPORARY TABLE neighbours (word TEXT) ENGINE = Aria");
      Path temporary = temporary(statement);
      List<Path> tables = files(temporary);
      assertThat(tables).anyMatch(it -> it.getFileName().toString().startsWith("#sql"));

      try (Database another = own("another");
          var other = another.connection().open();
          Statement asked = other.createStatement()) {
        assertThat(temporary(asked)).isNotEqualTo(temporary);
        assertThat(files(temporary)).containsAll(tables);
      }
    }
  }

  private Database own(String name) {
    return Database.own(
        DataFolder.at(folder.resolve(name)),
        HOME,
        new Settings.DatabaseServer(null, null, null, DataSize.ofMegabytes(32)),
        "test",
        Duration.ZERO);
  }

  private static Path temporary(Statement statement) throws SQLException {
    try (ResultSet found = statement.executeQuery("SELECT @@datadir, @@tmpdir")) {
      found.next();
      return Path.of(found.getString(1)).resolve(found.getString(2)).toRealPath();
    } catch (IOException e) {
      throw new AssertionError("not a folder", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
