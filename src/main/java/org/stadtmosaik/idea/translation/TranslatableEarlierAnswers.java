package org.stadtmosaik.idea.translation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Official answers to published ideas that another version has replaced; as they were. */
@Component
class TranslatableEarlierAnswers extends TranslatableStory {

  static final String KIND = "earlier-answer";

  TranslatableEarlierAnswers(JdbcClient jdbc) {
    super(
        jdbc,
        "idea_answer",
        "text",
        " AND s.version < (SELECT MAX(n.version) FROM idea_answer n WHERE n.idea_id = s.idea_id)");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String kindKey() {
    return "follow.idea.earlier";
  }
}
