package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;
import org.stadtmosaik.survey.translation.ImportPlan;
import org.stadtmosaik.survey.translation.QuestionnaireTranslations;
import org.stadtmosaik.survey.writing.QuestionnaireId;

/** Files for translators: out, and back in after a look at what they change. */
class FilesCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient QuestionnaireTranslations translations;
  private final transient ActorProvider actors;
  private final transient QuestionnaireId id;
  private final transient Runnable taken;
  private final Div result = new Div();

  /**
   * @param language for which the first file is
   * @param taken is told when a file has been taken in
   */
  FilesCard(
      QuestionnaireTranslations translations,
      ActorProvider actors,
      QuestionnaireId id,
      String language,
      Runnable taken) {
    this.translations = translations;
    this.actors = actors;
    this.id = id;
    this.taken = taken;
    addClassNames("stack", "translation-files");
    heading(text("surveytranslation.files.title"));
    remark(text("surveytranslation.files.text"));
    Language reader = CurrentLanguage.get();
    Anchor xliff =
        link(
            text("surveytranslation.files.xliff", new Language(language).nameIn(reader)),
            () -> translations.xliff(actors.current(), id, language, reader));
    Anchor table =
        link(text("surveytranslation.files.table"), () -> translations.table(actors.current(), id));
    Div links = new Div(xliff, table);
    links.addClassName("actions");
    result.addClassName("stack");
    result.getElement().setAttribute("aria-live", "polite");
    Paragraph back = new Paragraph(text("surveytranslation.files.back"));
    add(links, back, upload(), result);
  }

  private static Anchor link(String words, Supplier<QuestionnaireTranslations.Download> download) {
    DownloadHandler handler = event -> send(event, download);
    Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, words);
    link.addClassNames("btn", "quiet");
    return link;
  }

  private static void send(
      DownloadEvent event, Supplier<QuestionnaireTranslations.Download> download)
      throws IOException {
    QuestionnaireTranslations.Download file;
    try {
      file = download.get();
    } catch (NotFoundException e) {
      event.getResponse().setStatus(404);
      return;
    } catch (ForbiddenException e) {
      event.getResponse().setStatus(403);
      return;
    }
    event.setFileName(file.name());
    event.setContentType(file.type());
    event.getResponse().setHeader("Cache-Control", "no-store");
    file.writing().to(event.getOutputStream());
  }

  private SingleUpload upload() {
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(
                QuestionnaireTranslations.LARGEST_FILE,
                FileTaking.whole(
                    QuestionnaireTranslations.LARGEST_FILE,
                    new DomainException("surveytranslation.file.large", megabytes())),
                this::check,
                this::say),
            text("surveytranslation.files.choose"),
            ".xlf",
            ".xliff",
            ".csv");
    upload.setDropAllowed(true);
    return upload;
  }

  private static int megabytes() {
    return QuestionnaireTranslations.LARGEST_FILE / 1_000_000;
  }

  /** Shows what this file would do. */
  void check(byte[] file) {
    result.removeAll();
    try {
      ImportPlan plan = translations.preview(actors.current(), id, file);
      // Made once: a second tap on the button is the same edit.
      UUID edit = Ids.next();
      result.add(new ImportPreview(plan, () -> take(edit, file), result::removeAll));
    } catch (DomainException refusal) {
      say(refusal.in(CurrentLanguage.get()));
    }
  }

  private void take(UUID edit, byte[] file) {
    try {
      ImportPlan plan = translations.take(actors.current(), id, edit, file);
      result.removeAll();
      taken.run();
      result.add(
          new Notice(
              Notice.Tone.SENT, text("surveytranslation.taken", plan.edit().edits().size())));
    } catch (DomainException refusal) {
      say(refusal.in(CurrentLanguage.get()));
    }
  }

  private void say(String sentence) {
    result.removeAll();
    result.add(new Notice(Notice.Tone.ERROR, sentence));
  }
}
