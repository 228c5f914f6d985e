package org.stadtmosaik.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.atOnce;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.shared.NotFoundException;

/** Changes that share a transaction, and do not share their bad luck. */
@DatabaseTest
@Import(Fixtures.class)
class CommitsIT {

  private static final int WRITERS = 60;

  @Autowired private Fixtures fixtures;
  @Autowired private JdbcClient jdbc;
  @Autowired private Commits commits;

  private final UUID survey = UUID.randomUUID();

  @Test
  void putsWhatWaitsIntoFewTransactions() {
    long before = transactions();
    List<Outcome<Integer>> written = atOnce(WRITERS, i -> commits.commit(batch -> add(batch, i)));
    assertThat(written).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(written).extracting(Outcome::value).doesNotHaveDuplicates();
    assertThat(stored()).isEqualTo(WRITERS);
    assertThat(transactions() - before).isLessThan(WRITERS / 2);
  }

  @Test
  void keepsTheOthersWhenTheDatabaseRefusesOne() {
    commits.commit(batch -> add(batch, 0));
    List<Outcome<Integer>> written = atOnce(WRITERS, i -> commits.commit(batch -> add(batch, i)));
    assertThat(written.getFirst().failure()).isInstanceOf(IllegalStateException.class);
    assertThat(written.subList(1, WRITERS)).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(stored()).isEqualTo(WRITERS);
  }

  @Test
  void keepsTheOthersWhenOneIsRefused() {
    List<Outcome<Integer>> written =
        atOnce(
            WRITERS,
            i ->
                commits.commit(batch -> {
                  if (i == 7) {
                    throw new NotFoundException();
                  }
                  return add(batch, i);
                }));
    assertThat(written.get(7).failure()).isInstanceOf(NotFoundException.class);
    assertThat(stored()).isEqualTo(WRITERS - 1);
  }

  private int add(Batch batch, int number) throws java.sql.SQLException {
    try (PreparedStatement insert =
        batch
            .connection()
            .prepareStatement(
                "INSERT INTO survey_quota (survey_id, code, filled) VALUES (?, ?, 0)")) {
      insert.setObject(1, survey);
      insert.setString(2, "q" + number);
      insert.executeUpdate();
      return number;
    }
  }

  private long stored() {
    return fixtures.count("survey_quota WHERE survey_id = ?", survey);
  }

  private long transactions() {
    return jdbc.sql("SHOW GLOBAL STATUS LIKE 'Com_commit'")
        .query((found, _) -> found.getLong("Value"))
        .single();
  }
}
