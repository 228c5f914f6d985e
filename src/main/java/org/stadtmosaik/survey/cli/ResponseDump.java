package org.stadtmosaik.survey.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of a survey's responses as they lie there, with nothing made of them. */
final class ResponseDump {

  private static final String ROWS =
      "SELECT version, week, language, channel, role, body FROM survey_response WHERE survey_id = ?";
  private static final int FETCHED = 1_000;

  private final DataSource database;
  private final UUID survey;

  ResponseDump(DataSource database, UUID survey) {
    this.database = database;
    this.survey = survey;
  }

  /** Reads them as a program does, a few at a time, and writes them with tabs between. */
  void copy(OutputStream out) throws SQLException, IOException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ROWS)) {
      statement.setFetchSize(FETCHED);
      statement.setObject(1, survey);
      try (ResultSet rows = statement.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            String value = rows.getString(i);
            out.write((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
            out.write(i < columns ? '\t' : '\n');
          }
        }
      }
    }
  }
}
