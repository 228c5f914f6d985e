package org.stadtmosaik.survey;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.survey.domain.SurveyRow;
import org.stadtmosaik.survey.domain.SurveyStore;

/** Which staff may do what with a survey. */
@Component
class SurveyAccess {

  /** Who publishes, closes, hands out codes. */
  static final Role[] RUNNING = {Role.LEAD, Role.ADMINISTRATOR};

  private final SurveyStore store;

  SurveyAccess(SurveyStore store) {
    this.store = store;
  }

  /** For all staff of its commune; to everybody else it does not exist. */
  SurveyRow read(Actor actor, SurveyId id) {
    SurveyRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), Role.colleagues());
    return row;
  }

  /** For those who run it. */
  SurveyRow run(Actor actor, SurveyId id) {
    SurveyRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), RUNNING);
    return row;
  }
}
