package org.stadtmosaik.media.domain.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.media.Pictures;

/** The stated bound, held by a Java machine that has no more than that. */
class DecodingMemoryTest {

  /** What a small Java program takes by itself, in megabytes. */
  private static final long AROUND = 16;

  @TempDir private Path folder;

  @Test
  void developsAPhotoOf49MegapixelsWithinTheStatedBound() throws Exception {
    BufferedImage large = Pictures.drawn(7_000, 7_000);

    assertDeveloped(Pictures.jpeg(large, false), "1600x1600");
    assertDeveloped(Pictures.png(large), "1600x1600");
  }

  private void assertDeveloped(byte[] file, String size) throws IOException, InterruptedException {
    Path photo = Files.write(folder.resolve("photo"), file);
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Development.HEAP / (1024 * 1024) + AROUND) + "m",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                photo.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.strip()).endsWith(size);
  }

  /** Develops one file. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws IOException {
      Development developed = Development.of(Files.readAllBytes(Path.of(arguments[0])));
      System.out.println(developed.width() + "x" + developed.height());
    }
  }
}
