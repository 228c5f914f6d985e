package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.survey.transfer.Exporter;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** Takes a questionnaire out as a file, as it is at that moment. */
public class ExportCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient Questionnaires questionnaires;
  private final transient ActorProvider actors;
  private final transient QuestionnaireId id;

  /** For one questionnaire, which whoever downloads must still be permitted to open then. */
  public ExportCard(Questionnaires questionnaires, ActorProvider actors, QuestionnaireId id) {
    this.questionnaires = questionnaires;
    this.actors = actors;
    this.id = id;
    addClassName("stack");
    heading(text("surveytransfer.export.title"));
    row(
        link(text("surveytransfer.export.xlsform"), Exporter.XLSFORM),
        link(text("surveytransfer.export.json"), Exporter.JSON));
  }

  private Anchor link(String words, Exporter exporter) {
    DownloadHandler handler = event -> send(exporter, event);
    Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, words);
    link.addClassNames("btn", "quiet");
    return link;
  }

  private void send(Exporter exporter, DownloadEvent event) throws IOException {
    try {
      QuestionnaireDocument document = questionnaires.open(actors.current(), id).document();
      event.setFileName(exporter.fileName(document));
      event.setContentType(
          exporter == Exporter.JSON
              ? "application/json"
              : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      event.getResponse().setHeader("Cache-Control", "no-store");
      exporter.write(document, event.getOutputStream());
    } catch (DomainException refusal) {
      event.getResponse().setStatus(404);
    }
  }
}
