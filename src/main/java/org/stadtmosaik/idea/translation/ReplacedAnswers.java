package org.stadtmosaik.idea.translation;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.IdeaAnswered;
import org.stadtmosaik.translation.ContentTranslations;
import org.stadtmosaik.translation.Original;

/** Leaves with an answer that was replaced what people made of it in other languages. */
@Component
class ReplacedAnswers {

  private final JdbcClient jdbc;
  private final TranslatableStaffText answers;
  private final TranslatableStaffText earlier;
  private final ContentTranslations translations;

  ReplacedAnswers(
      JdbcClient jdbc,
      TranslatableStaffText translatableAnswers,
      TranslatableStaffText translatableEarlierAnswers,
      ContentTranslations translations) {
    this.jdbc = jdbc;
    this.answers = translatableAnswers;
    this.earlier = translatableEarlierAnswers;
    this.translations = translations;
  }

  @EventListener
  void answered(IdeaAnswered event) {
    List<UUID> before =
        jdbc.sql("SELECT id FROM idea_answer WHERE idea_id = ? AND version = ?")
            .params(event.idea().value(), event.version() - 1)
            .query(UUID.class)
            .list();
    for (Original replaced : earlier.published(before)) {
      translations.carry(answers.kind(), event.idea().value(), replaced);
    }
  }
}
