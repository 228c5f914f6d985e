package org.stadtmosaik.media.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.stadtmosaik.media.BusyException;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.domain.image.Development;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Sha256;

/**
 * Takes uploads in and makes of them what is kept. However many come at once, each lies in a
 * temporary file until its turn, and only two are decoded at a time.
 */
@Component
public class Photographs {

  /** Each needs at most {@link Development#HEAP} of memory. */
  private static final int AT_A_TIME = 2;

  /** Longer than that a phone would not wait either, in seconds. */
  private static final int PATIENCE = 60;

  private static final int BUFFER = 16 * 1024;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  /** What is kept of a file. */
  public record Developed(byte[] hash, int width, int height, Map<MediaSize, byte[]> sizes) {}

  /** A file as it came, in a temporary place. */
  public static final class Upload implements AutoCloseable {

    private final Path file;
    private final byte[] hash;

    private Upload(Path file, byte[] hash) {
      this.file = file;
      this.hash = hash;
    }

    public boolean hasHash(byte[] other) {
      return MessageDigest.isEqual(hash, other);
    }

    @Override
    public void close() {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Takes a file in and develops it. */
  public Developed develop(InputStream content) {
    try (Upload upload = receive(content)) {
      return develop(upload);
    }
  }

  /**
   * Takes a file in, up to the limit.
   *
   * @throws InvalidInputException if it is larger
   */
  public Upload receive(InputStream content) {
    try {
      Path file = Files.createTempFile("stadtmosaik-photo", ".tmp");
      try {
        return new Upload(file, copied(content, file));
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes the sizes that are kept.
   *
   * @throws InvalidInputException if it is no picture that can be kept
   * @throws BusyException if its turn does not come within a minute
   */
  public Developed develop(Upload upload) {
    takeTurn();
    try {
      Development development = Development.of(Files.readAllBytes(upload.file));
      return new Developed(
          upload.hash, development.width(), development.height(), development.sizes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
  }

  private static byte[] copied(InputStream content, Path file) throws IOException {
    MessageDigest hash = Sha256.begun();
    byte[] buffer = new byte[BUFFER];
    long copied = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        copied += read;
        if (copied > Media.MAX_BYTES) {
          throw new InvalidInputException(
              "photo", "media.error.tooLarge", Media.MAX_BYTES / (1024 * 1024));
        }
        hash.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return hash.digest();
  }
}
