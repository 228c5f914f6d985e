package org.stadtmosaik.idea.domain.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A table of statements, alone or in a ZIP archive together with its photos. Nothing is unpacked
 * onto the disk; what is read stops at its limit, whatever the archive says of its size.
 */
public final class ImportArchive implements AutoCloseable {

  /** Most files in an archive. */
  public static final int MAX_ENTRIES = 3000;

  private static final List<String> TABLES =
      List.of("statements.csv", "comments.csv", "statements.xlsx", "comments.xlsx");

  private final Path file;
  private final @Nullable ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final @Nullable ZipEntry table;

  private ImportArchive(Path file, @Nullable ZipFile zip) {
    this.file = file;
    this.zip = zip;
    this.table = zip == null ? null : table(zip);
  }

  /**
   * Opens a file: a table, or an archive with {@code statements.csv} (or {@code comments.csv}, or
   * either as {@code .xlsx}) and photos in it, in whatever folder.
   *
   * @throws FileRefusedException if the archive has too many files
   */
  public static ImportArchive open(Path file) throws IOException {
    if (!isPacked(file)) {
      return new ImportArchive(file, null);
    }
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new FileRefusedException("zip");
    }
    try {
      return new ImportArchive(file, zip);
    } catch (FileRefusedException e) {
      zip.close();
      throw e;
    }
  }

  private static boolean isPacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] begin = in.readNBytes(3);
      return begin.length == 3 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3;
    }
  }

  private @Nullable ZipEntry table(ZipFile opened) {
    if (opened.size() > MAX_ENTRIES) {
      throw new FileRefusedException("tooManyFiles", MAX_ENTRIES);
    }
    for (Enumeration<? extends ZipEntry> all = opened.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
        entries.putIfAbsent(nameOf(entry), entry);
      }
    }
    return TABLES.stream().map(entries::get).filter(it -> it != null).findFirst().orElse(null);
  }

  private static String nameOf(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Whether photos could lie beside the table. */
  public boolean hasFiles() {
    return table != null;
  }

  /** The table, to be closed by whoever reads it; a spreadsheet is an archive itself. */
  public InputStream table() throws IOException {
    return new BufferedInputStream(
        zip != null && table != null ? zip.getInputStream(table) : Files.newInputStream(file));
  }

  /**
   * A file beside the table, by its name without folders.
   *
   * @param most bytes that are read
   * @return one byte more than that of a file that is longer; empty if there is none
   */
  public Optional<byte[]> file(String name, int most) throws IOException {
    ZipEntry entry = entries.get(name);
    if (zip == null || entry == null || entry.equals(table)) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return Optional.of(in.readNBytes(most + 1));
    } catch (ZipException e) {
      // Damaged: as good as a photo that is none.
      return Optional.of(new byte[0]);
    }
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
