package org.stadtmosaik.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stadtmosaik.shared.ConflictException;

/**
 * A folder that an export is written into, readable by its owner only. Files stand there under
 * their names when all of them are complete, and not before.
 */
final class ExportFolder {

  private static final FileAttribute<?> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final Map<String, Path> unfinished = new LinkedHashMap<>();

  /** Makes the folder, and those above it, where they do not exist. */
  ExportFolder(Path folder) throws IOException {
    this.folder = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(this.folder)) {
      if (Files.exists(this.folder, LinkOption.NOFOLLOW_LINKS)) {
        throw new ConflictException("results.error.notFolder", folder.toString());
      }
      Files.createDirectories(this.folder, OWNER_FOLDER);
    }
  }

  /**
   * Which of these files an earlier export left here.
   *
   * @throws ConflictException if one of them is somebody else's, or has been changed since
   */
  List<String> replaceable(List<String> names) throws IOException {
    Map<String, String> earlier = earlierExport();
    List<String> replaceable = new ArrayList<>();
    for (String name : names) {
      Path file = folder.resolve(name);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        if (!isOurs(file, earlier)) {
          throw new ConflictException("results.error.exists", name);
        }
        replaceable.add(name);
      }
    }
    return replaceable;
  }

  /** A stream into a file that gets this name with {@link #publish}. */
  OutputStream create(String name) throws IOException {
    Path part = folder.resolve("." + name + "." + randomWord() + ".part");
    FileChannel channel =
        FileChannel.open(
            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_FILE);
    unfinished.put(name, part);
    return Channels.newOutputStream(channel);
  }

  /** Gives all files their names. The README comes last: where it stands, the rest is complete. */
  void publish() throws IOException {
    for (Path part : unfinished.values()) {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
    Files.deleteIfExists(folder.resolve(Readme.FILE_NAME));
    for (Map.Entry<String, Path> file : List.copyOf(unfinished.entrySet())) {
      Files.move(file.getValue(), folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
      unfinished.remove(file.getKey());
    }
  }

  /** Leaves nothing half-written behind; does nothing after {@link #publish}. */
  void discard() throws IOException {
    for (Path part : unfinished.values()) {
      Files.deleteIfExists(part);
    }
  }

  private boolean isOurs(Path file, Map<String, String> earlier) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    String name = file.getFileName().toString();
    return name.equals(Readme.FILE_NAME)
        ? !earlier.isEmpty()
        : TableWriter.sha256(file).equals(earlier.get(name));
  }

  /**
   * The hashes that the README of an earlier export gives, by file name; empty if there is none.
   */
  private Map<String, String> earlierExport() throws IOException {
    Path readme = folder.resolve(Readme.FILE_NAME);
    Map<String, String> hashes = new LinkedHashMap<>();
    if (!Files.isRegularFile(readme, LinkOption.NOFOLLOW_LINKS)) {
      return hashes;
    }
    try (Stream<String> lines = Files.lines(readme, StandardCharsets.ISO_8859_1)) {
      List<String> kept =
          lines.filter(l -> l.equals(Readme.MARK) || l.matches("[0-9a-f]{64}  .+")).toList();
      if (!kept.isEmpty() && kept.getFirst().equals(Readme.MARK)) {
        kept.stream().skip(1).forEach(l -> hashes.put(l.substring(66), l.substring(0, 64)));
      }
    }
    return hashes;
  }

  private static String randomWord() {
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
