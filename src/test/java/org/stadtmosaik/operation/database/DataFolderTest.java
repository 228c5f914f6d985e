package org.stadtmosaik.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.operation.Refusal;

class DataFolderTest {

  @TempDir private Path parent;

  @Test
  void givesALockToOneAtATime() {
    DataFolder folder = DataFolder.at(parent.resolve("data"));
    DataFolder.Lock first = folder.tryLock("owner.lock", false).orElseThrow();

    assertThat(folder.tryLock("owner.lock", false)).isEmpty();
    first.close();
    assertThat(folder.tryLock("owner.lock", false)).isPresent();
  }

  @Test
  void keepsEverythingToItsOwner() throws IOException {
    DataFolder folder = DataFolder.at(parent.resolve("data"));
    folder.write("secret", "x");
    folder.tryLock("owner.lock", false).orElseThrow().close();

    assertThat(mode(folder.path())).isEqualTo("rwx------");
    assertThat(mode(folder.resolve("secret"))).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("owner.lock"))).isEqualTo("rw-------");
  }

  @Test
  void readsBackAConnectionFileAndNothingWhenThereIsNone() {
    DataFolder folder = DataFolder.at(parent.resolve("data"));
    ConnectionFile file =
        new ConnectionFile(
            new Connection("jdbc:mariadb://127.0.0.1:3307/a?b=c", "ä", "p w=#"),
            new Schema("20260101.0000", "abcdef01"),
            "owner");

    assertThat(ConnectionFile.read(folder)).isEmpty();
    file.write(folder);
    assertThat(ConnectionFile.read(folder)).contains(file);
    ConnectionFile.delete(folder);
    assertThat(ConnectionFile.read(folder)).isEmpty();
  }

  @Test
  void refusesAFileInTheFoldersPlace() throws IOException {
    Path file = Files.createFile(parent.resolve("data"));

    assertThatThrownBy(() -> DataFolder.at(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a file is in its place");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
