package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;

class DepartureTest {

  @Test
  void isWhatAPhoneDoesThatHungUp() {
    assertThat(Departure.isIn(new IOException("Broken pipe"))).isTrue();
    assertThat(Departure.isIn(new IllegalStateException(new EOFException()))).isTrue();
  }

  @Test
  void isNotWhatADatabaseDoesThatWasKilled() {
    for (IOException broken :
        new IOException[] {
          new IOException("Broken pipe"), new IOException("Connection reset"), new EOFException()
        }) {
      Exception thrown =
          new IllegalStateException(
              "the database does not store this",
              new SQLNonTransientConnectionException("Socket error", "08000", broken));

      assertThat(Departure.isIn(thrown)).as(broken.toString()).isFalse();
    }
  }

  @Test
  void isNothingElse() {
    assertThat(Departure.isIn(new IllegalStateException("no"))).isFalse();
  }
}
