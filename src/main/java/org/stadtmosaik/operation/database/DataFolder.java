package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;

/**
 * The folder that holds everything a portal must not lose, and the two locks in it. All that is
 * made here is for its owner's eyes only (0600, 0700) from the first moment on.
 */
public final class DataFolder {

  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  // POSIX drops a process's locks on a file when any of its channels on it is closed, so one
  // process must never open a lock file twice.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path root;

  private DataFolder(Path root) {
    this.root = root;
  }

  /**
   * Opens the folder, and makes it if there is none.
   *
   * @throws Refusal if it cannot be used
   */
  public static DataFolder at(Path folder) {
    try {
      Files.createDirectories(folder.toAbsolutePath().normalize(), FOLDER);
      Path root = folder.toRealPath();
      if (!Files.isReadable(root) || !Files.isWritable(root)) {
        throw new Refusal(Refusal.FAILED, "The data folder " + root + " is not writable for you.");
      }
      return new DataFolder(root);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED,
          "The data folder " + folder.toAbsolutePath() + " cannot be used: " + reason(e) + ".",
          e);
    }
  }

  /** Its path, without symbolic links. */
  public Path path() {
    return root;
  }

  /** A file or folder in it. */
  public Path resolve(String name) {
    return root.resolve(name);
  }

  /** Makes a folder in it, unless it is there. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(root.resolve(name), FOLDER);
  }

  /** Makes an empty file in it, unless it is there. */
  Path file(String name) throws IOException {
    Path file = root.resolve(name);
    if (!Files.exists(file)) {
      Files.createFile(file, FILE);
    }
    return file;
  }

  /** Writes a file whole or not at all. */
  public void write(String name, String content) {
    write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file whole or not at all. */
  public void write(String name, byte[] content) {
    try {
      Path draft = Files.createTempFile(root, "." + name, ".tmp", FILE);
      Files.write(draft, content);
      Files.move(draft, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + root.resolve(name), e);
    }
  }

  /** What stands in a file, if there is one. */
  public Optional<String> read(String name) {
    try {
      return Optional.of(Files.readString(root.resolve(name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Refusal(
          Refusal.FAILED, root.resolve(name) + " cannot be read: " + reason(e) + ".", e);
    }
  }

  /** Deletes a file of it, if there is one. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + root.resolve(name), e);
    }
  }

  /** A lock on a file of the folder; it ends with {@link #close()} or with the process. */
  public final class Lock implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private Lock(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    /** Leaves a note for whoever finds the file locked. */
    void note(String text) throws IOException {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot release " + file, e);
      } finally {
        HELD_HERE.remove(file);
      }
    }
  }

  /**
   * Tries to lock a file.
   *
   * @param shared whether others may hold it as well
   * @return empty if somebody else holds it
   */
  public Optional<Lock> tryLock(String name, boolean shared) {
    Path file = root.resolve(name);
    if (!HELD_HERE.add(file)) {
      return Optional.empty();
    }
    Lock lock = null;
    try {
      lock = locked(file, shared);
      return Optional.ofNullable(lock);
    } catch (IOException e) {
      throw new Refusal(Refusal.FAILED, file + " cannot be locked: " + reason(e) + ".", e);
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
      }
    }
  }

  private @Nullable Lock locked(Path file, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            FILE);
    FileLock lock = null;
    try {
      lock = channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      return null;
    } finally {
      if (lock == null) {
        channel.close();
      }
    }
    return lock == null ? null : new Lock(file, channel);
  }

  private static String reason(IOException e) {
    String message = e.getMessage() == null ? "" : ": " + e.getMessage();
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "you may not access it";
      case java.nio.file.FileAlreadyExistsException _ -> "a file is in its place";
      default -> e.getClass().getSimpleName() + message;
    };
  }
}
