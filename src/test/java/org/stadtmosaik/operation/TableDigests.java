package org.stadtmosaik.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each table of a database holds, as a digest over its ordered rows, byte by byte. */
final class TableDigests {

  private TableDigests() {}

  static Map<String, String> of(Connection connection) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    for (String table : tables(connection)) {
      digests.put(table, digest(connection, "SELECT * FROM `" + table + "`"));
    }
    return digests;
  }

  /** The digest of whatever this query finds, in an order of our own. */
  static String digest(Connection connection, String query) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        MessageDigest row = MessageDigest.getInstance("SHA-256");
        for (int i = 1; i <= columns; i++) {
          byte[] cell = cell(found, i);
          row.update((i + ":" + (cell == null ? "null" : cell.length) + ";").getBytes(UTF_8));
          row.update(cell == null ? new byte[0] : cell);
        }
        rows.add(HexFormat.of().formatHex(row.digest()));
      }
    }
    rows.sort(null);
    return rows.size() + " rows " + rows.hashCode() + " " + sha256(String.join("\n", rows));
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static byte @Nullable [] cell(ResultSet found, int column) throws Exception {
    return switch (found.getMetaData().getColumnType(column)) {
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB, Types.BIT ->
          found.getBytes(column);
      default -> {
        String text = found.getString(column);
        yield text == null ? null : text.getBytes(UTF_8);
      }
    };
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  private static List<String> tables(Connection connection) throws Exception {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }
}
