package org.stadtmosaik.survey.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveySummary;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Ways to the results of surveys that somebody has answered in this browser. The page is given all
 * surveys with results, whoever reads it, and the browser picks its own: nobody is told which.
 */
@Tag("answered-surveys")
@JsModule("./survey-own/answered-surveys.ts")
class AnsweredSurveys extends Component {

  private static final long serialVersionUID = 1L;

  AnsweredSurveys(List<SurveySummary> released, Language language) {
    getElement().setAttribute("lang", language.tag());
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (SurveySummary survey : released) {
      LocalizedText.Reading title = survey.title().in(language);
      list.addObject()
          .put("handle", survey.handle())
          .put("title", title.text())
          .put("lang", title.language().tag());
    }
    getElement().setPropertyJson("released", list);
  }
}
