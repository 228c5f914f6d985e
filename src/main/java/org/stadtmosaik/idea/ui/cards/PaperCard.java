package org.stadtmosaik.idea.ui.cards;

import static java.util.stream.Collectors.toSet;
import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.paper.BoardSheet;
import org.stadtmosaik.idea.paper.BoardSheets;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;

/** Posters and cards of a board, for the printer. */
public class PaperCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient BoardSheets sheets;
  private final transient ActorProvider actors;
  private final transient BoardId board;
  private final RadioButtonGroup<BoardSheet> sheet = new RadioButtonGroup<>();
  private final CheckboxGroup<Language> languages = new CheckboxGroup<>();

  public PaperCard(BoardSheets sheets, ActorProvider actors, BoardId board) {
    this.sheets = sheets;
    this.actors = actors;
    this.board = board;
    addClassName("stack");
    sheet.setLabel(text("ideapaper.sheet"));
    sheet.setItems(BoardSheet.values());
    sheet.setItemLabelGenerator(
        it -> text("ideapaper.sheet." + it.name().toLowerCase(Locale.ROOT)));
    sheet.setValue(BoardSheet.POSTER_A4);
    languages.setLabel(text("ideapaper.languages"));
    languages.setItems(Language.shipped());
    languages.setItemLabelGenerator(Language::ownName);
    languages.setValue(
        Language.shipped().stream().filter(it -> it.equals(it.base())).collect(toSet()));
    languages.addValueChangeListener(_ -> check());
    Anchor pdf = new Anchor(new Pdf(), AttachmentType.DOWNLOAD, text("ideapaper.download"));
    pdf.addClassNames("btn", "quiet");
    Div actions = new Div(pdf);
    actions.addClassName("actions");
    add(new Paragraph(text("ideapaper.lead")), sheet, languages, actions);
  }

  private void check() {
    languages.setErrorMessage(text("ideapaper.error.languages"));
    languages.setInvalid(languages.getValue().isEmpty());
  }

  /** Sends what is chosen at that moment, to whoever may still print it. */
  private final class Pdf implements DownloadHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
      Set<Language> wanted = languages.getValue();
      List<Language> ordered = Language.shipped().stream().filter(wanted::contains).toList();
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      try {
        sheets.write(actors.current(), board, sheet.getValue(), ordered, pdf);
      } catch (DomainException e) {
        event.getResponse().setStatus(404);
        return;
      }
      event.setFileName(sheet.getValue().name().toLowerCase(Locale.ROOT) + ".pdf");
      event.setContentType("application/pdf");
      event.getResponse().setHeader("Cache-Control", "no-store");
      pdf.writeTo(event.getOutputStream());
    }

    @Override
    public String getUrlPostfix() {
      return "paper.pdf";
    }
  }
}
