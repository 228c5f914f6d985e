package org.stadtmosaik.idea.translation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff write about ideas that everybody may read. */
@Configuration(proxyBeanMethods = false)
class StaffTexts {

  private static final String ON_ITS_WAY =
      """
      SELECT s.id, i.commune_id, NULL AS title, s.%s AS text, CONCAT('i/', i.id) AS page, s.made_at AS age
      FROM %s s JOIN idea i ON i.id = s.%s
      WHERE i.state = 'PUBLISHED' AND i.merged_into IS NULL
      """;

  /**
   * The present official answers. An answer goes by its idea, so that another version makes a
   * translation stale.
   */
  @Bean
  TranslatableStaffText translatableAnswers(JdbcClient jdbc) {
    return new TranslatableStaffText(
        jdbc,
        "answer",
        "follow.idea.answer",
        """
        SELECT i.id, i.commune_id, NULL AS title, a.text, CONCAT('i/', i.id) AS page, a.made_at AS age
        FROM idea_answer a JOIN idea i ON i.id = a.idea_id
        WHERE i.state = 'PUBLISHED' AND i.merged_into IS NULL
          AND a.version = (SELECT MAX(n.version) FROM idea_answer n WHERE n.idea_id = a.idea_id)
        """);
  }

  /** Official answers that another version has replaced; as they were. */
  @Bean
  TranslatableStaffText translatableEarlierAnswers(JdbcClient jdbc) {
    return new TranslatableStaffText(
        jdbc,
        "earlier-answer",
        "follow.idea.earlier",
        ON_ITS_WAY.formatted("text", "idea_answer", "idea_id")
            + " AND s.version < (SELECT MAX(n.version) FROM idea_answer n"
            + " WHERE n.idea_id = s.idea_id)");
  }

  /** Why ideas came into the states that they are in or were in. */
  @Bean
  TranslatableStaffText translatableReasons(JdbcClient jdbc) {
    return new TranslatableStaffText(
        jdbc,
        "reason",
        "follow.idea.reason",
        ON_ITS_WAY.formatted("reason", "idea_status_change", "idea_id"));
  }

  /** The words of states that ideas are in or were in; read at the board. */
  @Bean
  TranslatableStaffText translatableStates(JdbcClient jdbc) {
    return new TranslatableStaffText(
        jdbc,
        "state",
        "follow.idea.state",
        """
        SELECT s.id, s.commune_id, s.title, s.text, s.id AS age, (
          SELECT CONCAT('b/', b.id) FROM board b
          WHERE b.project_id = s.project_id ORDER BY b.id LIMIT 1) AS page
        FROM idea_status s
        WHERE EXISTS (
          SELECT 1 FROM idea_status_change c JOIN idea i ON i.id = c.idea_id
          WHERE c.status_id = s.id AND i.state = 'PUBLISHED' AND i.merged_into IS NULL)
        """);
  }

  /** Why ideas that are part of another one went into it; read at the one that stays. */
  @Bean
  TranslatableStaffText translatableMerges(JdbcClient jdbc) {
    return new TranslatableStaffText(
        jdbc,
        "merge",
        "follow.idea.merge",
        ON_ITS_WAY.formatted("reason", "idea_merge", "into_id")
            + " AND s.undone_at IS NULL AND EXISTS"
            + " (SELECT 1 FROM idea p WHERE p.id = s.idea_id AND p.state = 'MERGED')");
  }
}
