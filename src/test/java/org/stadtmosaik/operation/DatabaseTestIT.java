package org.stadtmosaik.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.stadtmosaik.DatabaseTest;

@DatabaseTest
class DatabaseTestIT {

  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  @Test
  void speaksUnicodeInUtc() {
    assertThat(jdbc.queryForObject("SELECT @@character_set_connection", String.class))
        .isEqualTo("utf8mb4");
    assertThat(jdbc.queryForObject("SELECT @@session.time_zone", String.class)).isEqualTo("+00:00");
    assertThat(jdbc.queryForObject("SELECT 'ع ä 𝄞'", String.class)).isEqualTo("ع ä 𝄞");
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }
}
