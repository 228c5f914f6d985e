package org.stadtmosaik.results;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.NotFoundException;

/**
 * Two links on a lead's page: everything as tables, raw for research or safe for a spreadsheet. The
 * dataset is asked for when a link is followed, with the rights that the person has then.
 */
public class DownloadPanel extends Section implements LocaleChangeObserver {

  private final Exports exports;
  private final String fileStem;
  private final Supplier<Dataset> dataset;
  private final H2 title = new H2();
  private final Paragraph text = new Paragraph();
  private final Choice research;
  private final Choice spreadsheet;

  /**
   * @param fileStem how the downloaded file's name begins, in ASCII: {@code board} gives {@code
   *     board-research.zip}
   * @param dataset what is taken out; may refuse as a {@code DatasetSource} does
   */
  public DownloadPanel(Exports exports, String fileStem, Supplier<Dataset> dataset) {
    this.exports = exports;
    this.fileStem = fileStem;
    this.dataset = dataset;
    research = new Choice(ExportVariant.RESEARCH, "btn");
    spreadsheet = new Choice(ExportVariant.SPREADSHEET, "btn quiet");
    addClassNames("card", "download-panel", "stack");
    add(title, text, research, spreadsheet);
  }

  @Override
  public void localeChange(LocaleChangeEvent event) {
    Language language = Language.shipped(event.getLocale().toLanguageTag()).orElse(Language.GERMAN);
    title.setText(Messages.get(language, "results.download.title"));
    text.setText(Messages.get(language, "results.download.text"));
    research.say(language);
    spreadsheet.say(language);
  }

  void send(ExportVariant variant, DownloadEvent event) throws IOException {
    VaadinResponse response = event.getResponse();
    Dataset tables;
    try {
      tables = dataset.get();
    } catch (NotFoundException e) {
      response.setStatus(404);
      return;
    } catch (ForbiddenException e) {
      response.setStatus(403);
      return;
    }
    event.setFileName(fileStem + "-" + variant.word() + ".zip");
    event.setContentType("application/zip");
    response.setHeader("Cache-Control", "no-store");
    try {
      exports.writeZip(tables, event.getOutputStream(), variant);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** A link with a line that says for whom it is. */
  private final class Choice extends Div {

    private final ExportVariant variant;
    private final Anchor link;
    private final Paragraph hint = new Paragraph();

    Choice(ExportVariant variant, String classNames) {
      this.variant = variant;
      DownloadHandler handler = event -> send(variant, event);
      link = new Anchor(handler, AttachmentType.DOWNLOAD, "");
      link.addClassNames(classNames.split(" "));
      hint.setId("download-hint-" + variant.word());
      hint.addClassName("hint");
      link.getElement().setAttribute("aria-describedby", "download-hint-" + variant.word());
      add(link, hint);
    }

    void say(Language language) {
      link.setText(Messages.get(language, "results.download." + variant.word()));
      hint.setText(Messages.get(language, "results.download." + variant.word() + ".hint"));
    }
  }
}
