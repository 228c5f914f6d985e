package org.stadtmosaik.survey.ui.results;

import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.OwnSection;
import org.stadtmosaik.survey.results.ReleasedResults;

/** What came of the surveys that this phone has answered. */
@org.springframework.stereotype.Component
@Order(20)
class AnsweredSection implements OwnSection {

  private final ReleasedResults released;

  AnsweredSection(ReleasedResults released) {
    this.released = released;
  }

  @Override
  public Component create() {
    return new AnsweredSurveys(released.newest(), CurrentLanguage.get());
  }
}
