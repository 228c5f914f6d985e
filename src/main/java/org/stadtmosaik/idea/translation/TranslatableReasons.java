package org.stadtmosaik.idea.translation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why published ideas came into the states that they are in or were in. */
@Component
class TranslatableReasons extends TranslatableStory {

  static final String KIND = "reason";

  TranslatableReasons(JdbcClient jdbc) {
    super(jdbc, "idea_status_change", "reason", "");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String kindKey() {
    return "follow.idea.reason";
  }
}
