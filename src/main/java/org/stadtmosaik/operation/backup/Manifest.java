package org.stadtmosaik.operation.backup;

import java.time.Instant;
import java.util.List;

/**
 * What is in an archive, written last.
 *
 * @param format of the archive; a program reads the formats that it knows
 * @param takenAt when the snapshot began
 * @param server whose rows these are, for whoever looks into the file
 * @param migrations that had made the tables, in their order
 * @param tables with their rows
 * @param files of the data folder
 */
public record Manifest(
    int format,
    Instant takenAt,
    String server,
    List<Migration> migrations,
    List<Table> tables,
    List<StoredFile> files) {

  /** The format that this program writes. */
  static final int FORMAT = 1;

  static final String ENTRY = "manifest.json";

  /** A step of the schema, as Flyway knows it. */
  public record Migration(String version, String description, int checksum) {}

  /**
   * A table.
   *
   * @param sha256 of its entry's content
   */
  public record Table(String name, List<Column> columns, long rows, String sha256) {

    String entry() {
      return "tables/" + name + ".jsonl";
    }
  }

  /** A column; binary ones are written in base 64. */
  public record Column(String name, boolean binary) {}

  /** A file of the data folder. */
  public record StoredFile(String name, String sha256) {

    String entry() {
      return "files/" + name;
    }
  }

  /** The version of the last migration. */
  public String schema() {
    return migrations.isEmpty() ? "none" : migrations.getLast().version();
  }

  /** All rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
