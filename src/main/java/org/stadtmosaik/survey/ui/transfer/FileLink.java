package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import org.stadtmosaik.survey.writing.QuestionnaireId;

/** The way from a questionnaire to its files and, if it came from one, to the report on that. */
public class FileLink extends Anchor {

  private static final long serialVersionUID = 1L;

  /**
   * @param reported whether the questionnaire has a report
   */
  public FileLink(QuestionnaireId questionnaire, boolean reported) {
    super(
        ReportView.path(questionnaire),
        text(reported ? "surveytransfer.report.title" : "surveytransfer.export.title"));
    addClassNames("btn", "quiet", "small");
  }
}
