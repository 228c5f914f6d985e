package org.stadtmosaik.survey.domain;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * All responses of a survey, for exports: read through a cursor, never all at once. No repository
 * by annotation, because what the reader throws shall come out as it is.
 */
@Component
public class ResponseRows {

  /** Rows that the driver fetches at a time. */
  private static final int FETCH = 1000;

  private final JdbcTemplate jdbc;

  ResponseRows(JdbcTemplate jdbc) {
    this.jdbc = new JdbcTemplate(jdbc.getDataSource());
    this.jdbc.setFetchSize(FETCH);
  }

  /** Every response that was not taken back, in the order of the hashes that only phones know. */
  public void each(UUID survey, Consumer<StoredResponse> taker) {
    jdbc.query(
        "SELECT version, week, language, channel, role, body FROM survey_response"
            + " WHERE survey_id = ? AND state = 'KEPT' ORDER BY response_key",
        (RowCallbackHandler)
            row ->
                taker.accept(
                    new StoredResponse(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))),
        survey);
  }
}
