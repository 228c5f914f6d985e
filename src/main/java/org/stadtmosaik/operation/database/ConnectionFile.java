package org.stadtmosaik.operation.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * How commands reach the database that somebody owns. It exists only while they may: from the end
 * of the owner's start to the beginning of its end.
 *
 * @param owner who wrote it, by a word that no other owner has
 */
record ConnectionFile(Connection connection, Schema schema, String owner) {

  private static final String NAME = "connection.properties";

  void write(DataFolder folder) {
    Properties properties = new Properties();
    properties.setProperty("url", connection.url());
    properties.setProperty("user", connection.user());
    properties.setProperty("password", connection.password());
    properties.setProperty("schema.version", schema.version());
    properties.setProperty("schema.checksum", schema.checksum());
    properties.setProperty("owner", owner);
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "The owner of this folder writes and deletes this file.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.write(NAME, text.toString());
  }

  static Optional<ConnectionFile> read(DataFolder folder) {
    return folder.read(NAME).map(ConnectionFile::parsed);
  }

  static void delete(DataFolder folder) {
    folder.delete(NAME);
  }

  private static ConnectionFile parsed(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ConnectionFile(
        new Connection(
            properties.getProperty("url", ""),
            properties.getProperty("user", ""),
            properties.getProperty("password", "")),
        new Schema(
            properties.getProperty("schema.version", ""),
            properties.getProperty("schema.checksum", "")),
        properties.getProperty("owner", ""));
  }
}
