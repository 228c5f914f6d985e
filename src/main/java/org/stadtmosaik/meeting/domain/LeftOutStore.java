package org.stadtmosaik.meeting.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who could come to none of the dates that were decided for before. */
@Repository
public class LeftOutStore {

  private static final String EARLIER =
      """
      SELECT answer.pseudonym, MAX(COALESCE(choice.choice, 'NO') <> 'NO') AS came
      FROM meeting_poll poll
      JOIN meeting_answer answer ON answer.poll_id = poll.id
      JOIN meeting_option chosen ON chosen.poll_id = poll.id AND chosen.chosen
      LEFT JOIN meeting_choice choice
        ON choice.answer_id = answer.id AND choice.option_id = chosen.id
      WHERE poll.project_id = ? AND poll.state = 'DECIDED' AND poll.id <> ?
        AND answer.pseudonym IS NOT NULL AND NOT answer.withdrawn
      GROUP BY answer.pseudonym, poll.id, poll.decided_at
      ORDER BY poll.decided_at DESC, poll.id DESC
      """;

  private final JdbcClient jdbc;

  LeftOutStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By pseudonym, in how many of the project's decided polls that they answered, counted back from
   * the last one, they were left out in a row.
   *
   * @param except the poll that is looked at
   */
  public Map<String, Integer> before(UUID project, UUID except) {
    Map<String, Integer> times = new HashMap<>();
    Set<String> over = new HashSet<>();
    jdbc.sql(EARLIER)
        .params(project, except)
        .query(row -> {
          String who = row.getObject("pseudonym", UUID.class).toString();
          if (row.getBoolean("came")) {
            over.add(who);
          } else if (!over.contains(who)) {
            times.merge(who, 1, Integer::sum);
          }
        });
    return times;
  }
}
