package org.stadtmosaik.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/**
 * Writes datasets: CSV by RFC 4180 in UTF-8, workbooks and a README.txt with each column's meaning.
 * A transaction spans each export, so that its tables show one state. The same data at the same
 * clock time give the same bytes, but for workbooks, which hold when they were made.
 */
@Service
public class Exports {

  private final List<DatasetSource> sources;
  private final Clock clock;

  public Exports(List<DatasetSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * The dataset of an activity, from the feature that it belongs to.
   *
   * @throws NotFoundException if nobody exports this type, or the person may not know the activity
   * @throws org.stadtmosaik.shared.ForbiddenException if they work there in another role
   */
  public Dataset dataset(Actor actor, String activityType, UUID activityId) {
    return source(activityType).dataset(actor, activityId);
  }

  /** The same, with the words of workbooks in this language. */
  public Dataset dataset(Actor actor, String activityType, UUID activityId, Language reader) {
    return source(activityType).dataset(actor, activityId, reader);
  }

  private DatasetSource source(String activityType) {
    return sources.stream()
        .filter(source -> source.activityType().equals(activityType))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Streams one table alone. The stream stays open. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ExportReceipt.TableFile writeTable(Table table, OutputStream out, ExportVariant variant)
      throws IOException {
    return new TableWriter(variant).write(table, out);
  }

  /** Streams one workbook alone. The stream stays open. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ExportReceipt.TableFile writeWorkbook(Sheets workbook, OutputStream out)
      throws IOException {
    return new SheetsWriter().write(workbook, out);
  }

  /**
   * Writes the files into a folder, which is made if need be (mode 0700). Files get mode 0600 and
   * appear when all are complete; if anything fails, none is left. Files of an earlier export that
   * nobody changed are replaced, and the receipt names them.
   *
   * @throws org.stadtmosaik.shared.ConflictException if a file of such a name is there that is not
   *     an earlier export's, or the path is no folder
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ExportReceipt write(Dataset dataset, Path directory, ExportVariant variant)
      throws IOException {
    List<String> names = new ArrayList<>();
    dataset.tables().forEach(table -> names.add(table.fileName()));
    dataset.workbooks().forEach(workbook -> names.add(workbook.fileName()));
    names.add(Readme.FILE_NAME);
    ExportFolder folder = new ExportFolder(directory);
    try {
      folder.replaceable(names);
      List<ExportReceipt.TableFile> files = new ArrayList<>();
      for (Table table : dataset.tables()) {
        try (OutputStream out = folder.create(table.fileName())) {
          files.add(new TableWriter(variant).write(table, out));
        }
      }
      for (Sheets workbook : dataset.workbooks()) {
        try (OutputStream out = folder.create(workbook.fileName())) {
          files.add(new SheetsWriter().write(workbook, out));
        }
      }
      try (OutputStream out = folder.create(Readme.FILE_NAME)) {
        out.write(readme(dataset, variant, files));
      }
      // Again, because the tables may have taken a while.
      List<String> replaced = folder.replaceable(names);
      folder.publish();
      return new ExportReceipt(List.copyOf(files), List.copyOf(replaced));
    } finally {
      folder.discard();
    }
  }

  /**
   * Streams the same files as a zip. The stream stays open. If anything fails the zip stays without
   * its directory at the end, so that no program takes it for complete.
   *
   * @throws java.io.UncheckedIOException or {@link IOException} if the reader has gone
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public ExportReceipt writeZip(Dataset dataset, OutputStream out, ExportVariant variant)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    List<ExportReceipt.TableFile> files = new ArrayList<>();
    for (Table table : dataset.tables()) {
      zip.putNextEntry(entry(table.fileName()));
      files.add(new TableWriter(variant).write(table, zip));
      zip.closeEntry();
    }
    for (Sheets workbook : dataset.workbooks()) {
      zip.putNextEntry(entry(workbook.fileName()));
      files.add(new SheetsWriter().write(workbook, zip));
      zip.closeEntry();
    }
    zip.putNextEntry(entry(Readme.FILE_NAME));
    zip.write(readme(dataset, variant, files));
    zip.closeEntry();
    zip.finish();
    zip.flush();
    return new ExportReceipt(List.copyOf(files), List.of());
  }

  private byte[] readme(
      Dataset dataset, ExportVariant variant, List<ExportReceipt.TableFile> files) {
    return new Readme(dataset, variant, files, Instant.now(clock))
        .text()
        .getBytes(StandardCharsets.UTF_8);
  }

  private ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(Instant.now(clock), ZoneOffset.UTC));
    return entry;
  }
}
