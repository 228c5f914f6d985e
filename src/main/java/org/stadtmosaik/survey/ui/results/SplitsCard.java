package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.results.SurveyReport;
import org.stadtmosaik.survey.results.SurveyResults;

/** By which questions the answers are also counted. */
class SplitsCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param changed shows the page anew
   */
  SplitsCard(
      SurveyReport report,
      SurveyResults results,
      ActorProvider actors,
      Consumer<SurveyId> changed) {
    addClassName("stack");
    heading(text("surveyresults.staff.splits.title"));
    remark(text("surveyresults.staff.splits.text"));
    CheckboxGroup<SurveyReport.Split> choice = new CheckboxGroup<>();
    choice.setAriaLabel(text("surveyresults.staff.splits.title"));
    choice.setItems(report.splits());
    choice.setItemLabelGenerator(it -> it.title().in(CurrentLanguage.get()).text());
    choice.setValue(
        new LinkedHashSet<>(report.splits().stream().filter(SurveyReport.Split::chosen).toList()));
    NativeButton save =
        new NativeButton(
            text("surveyresults.staff.splits.save"),
            _ -> {
              List<String> chosen =
                  report.splits().stream()
                      .filter(choice.getValue()::contains)
                      .map(SurveyReport.Split::question)
                      .toList();
              try {
                results.split(actors.current(), report.survey().id(), chosen);
                Refusals.say(text("surveyresults.staff.splits.saved"));
                changed.accept(report.survey().id());
              } catch (DomainException refusal) {
                Refusals.show(refusal);
              }
            });
    save.addClassNames("btn", "quiet");
    Div actions = new Div(save);
    actions.addClassName("actions");
    add(choice, actions);
  }
}
