package org.stadtmosaik.operation.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.core.JacksonException;

/** An archive that was read through once: every checksum in it is right. */
final class Archive implements AutoCloseable {

  private static final long LARGEST_MANIFEST = 4 << 20;

  private final ZipFile zip;
  private final Manifest manifest;

  private Archive(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** What somebody does with a row. */
  @FunctionalInterface
  interface RowReader<E extends Exception> {
    void read(@Nullable String[] row) throws E;
  }

  /**
   * Opens an archive and compares every checksum.
   *
   * @throws Refusal if it is none, or not whole
   */
  static Archive verified(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Refusal(Refusal.USAGE, "There is no readable file " + file + ".");
    }
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
      Archive archive = new Archive(zip, manifest(zip));
      archive.verify();
      zip = null;
      return archive;
    } catch (IOException | JacksonException e) {
      throw damaged(e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse(""), e);
    } finally {
      closeQuietly(zip);
    }
  }

  Manifest manifest() {
    return manifest;
  }

  /** Gives the rows of a table one after the other. */
  <E extends Exception> void rows(Manifest.Table table, RowReader<E> reader) throws IOException, E {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(zip.getInputStream(entry(table.entry())), StandardCharsets.UTF_8),
            1 << 16)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.read(BackupWriter.JSON.readValue(line, String[].class));
      }
    }
  }

  /** The content of a file. */
  byte[] file(Manifest.StoredFile file) throws IOException {
    try (InputStream in = zip.getInputStream(entry(file.entry()))) {
      return in.readAllBytes();
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(Manifest.ENTRY);
    if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
      throw damaged("it has no manifest", null);
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Manifest manifest = BackupWriter.JSON.readValue(in.readAllBytes(), Manifest.class);
      if (manifest.format() != Manifest.FORMAT) {
        throw new Refusal(
            Refusal.OTHER_SCHEMA,
            "The archive has format %d, this program reads format %d; use the program that wrote it, or a newer one."
                .formatted(manifest.format(), Manifest.FORMAT));
      }
      return manifest;
    }
  }

  private void verify() throws IOException {
    Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
    for (Manifest.Table table : manifest.tables()) {
      expected.add(table.entry());
      compare(table.entry(), table.sha256());
    }
    for (Manifest.StoredFile file : manifest.files()) {
      if (!file.name().matches("[a-z][a-z0-9.-]*")) {
        throw damaged("a file in it has an unusable name", null);
      }
      expected.add(file.entry());
      compare(file.entry(), file.sha256());
    }
    if (zip.stream().anyMatch(entry -> !expected.contains(entry.getName()))) {
      throw damaged("it holds more than its manifest says", null);
    }
  }

  private void compare(String name, String sha256) throws IOException {
    MessageDigest digest = Sha256.begun();
    try (InputStream in = new DigestInputStream(zip.getInputStream(entry(name)), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw damaged("the checksum of " + name + " is wrong", null);
    }
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(name + " is missing", null);
    }
    return entry;
  }

  private static Refusal damaged(String why, @Nullable Exception cause) {
    String sentence = "The archive is damaged or none of ours: " + why + ". Nothing was changed.";
    return cause == null
        ? new Refusal(Refusal.FAILED, sentence)
        : new Refusal(Refusal.FAILED, sentence, cause);
  }

  private static void closeQuietly(@Nullable ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // It was opened for reading only.
    }
  }
}
