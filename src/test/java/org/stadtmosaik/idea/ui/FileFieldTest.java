package org.stadtmosaik.idea.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileFieldTest {

  @Test
  void takesAFileAsItIs() throws IOException {
    byte[] file = "a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThat(FileField.copied(new ByteArrayInputStream(file), out)).isTrue();
    assertThat(out.toByteArray()).isEqualTo(file);
  }

  @Test
  void stopsReadingAtTheLimitHoweverMuchIsSent() throws IOException {
    Endless endless = new Endless();

    assertThat(FileField.copied(endless, OutputStream.nullOutputStream())).isFalse();
    assertThat(endless.given).isLessThan(FileField.LIMIT + 1_000_000L);
  }

  /** Somebody who never stops sending. */
  private static final class Endless extends InputStream {

    private long given;

    @Override
    public int read() {
      given++;
      return 'x';
    }

    @Override
    public int read(byte[] buffer, int start, int length) {
      given += length;
      return length;
    }
  }
}
