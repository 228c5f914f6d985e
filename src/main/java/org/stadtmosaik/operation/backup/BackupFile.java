package org.stadtmosaik.operation.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.stadtmosaik.operation.Refusal;

/** The file that an archive becomes: there whole or not at all, for its owner's eyes only. */
public final class BackupFile {

  private BackupFile() {}

  /**
   * Writes an archive.
   *
   * @param target which must not be there yet
   * @throws Refusal if it cannot be written
   */
  public static Manifest write(Path target, Connection connection, List<Path> files, Instant now)
      throws SQLException {
    Path file = target.toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw taken(file);
    }
    Path draft = null;
    try {
      draft =
          Files.createTempFile(
              file.getParent(),
              "." + file.getFileName(),
              ".draft",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Manifest manifest;
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        manifest = BackupWriter.write(connection, files, now, new Synced(out, channel));
      }
      appear(draft, file);
      return manifest;
    } catch (FileAlreadyExistsException e) {
      throw taken(file);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED,
          "The backup %s cannot be written: %s.".formatted(file, e.getMessage()),
          e);
    } finally {
      discard(draft);
    }
  }

  /** A link refuses what a move would overwrite. */
  private static void appear(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (UnsupportedOperationException e) {
      Files.move(draft, file);
    }
  }

  private static void discard(@org.jspecify.annotations.Nullable Path draft) {
    try {
      if (draft != null) {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      // A hidden file beside the backup; the backup itself is what counts.
    }
  }

  private static Refusal taken(Path file) {
    return new Refusal(
        Refusal.FAILED, "There is a file " + file + " already; a backup overwrites nothing.");
  }

  /** On the disk, not only on its way there, before the file gets its name. */
  private static final class Synced extends java.io.FilterOutputStream {

    private final FileChannel channel;

    private Synced(OutputStream out, FileChannel channel) {
      super(out);
      this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      channel.force(true);
      super.close();
    }
  }
}
