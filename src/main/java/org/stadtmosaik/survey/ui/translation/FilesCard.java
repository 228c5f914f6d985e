package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
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

  private Upload upload() {
    Upload upload =
        new SingleUpload(
            new FileUpload(
                this::check, () -> say(text("surveytranslation.file.large", megabytes()))),
            QuestionnaireTranslations.LARGEST_FILE,
            text("surveytranslation.files.choose"),
            ".xlf",
            ".xliff",
            ".csv");
    upload.setDropAllowed(true);
    upload.addFileRejectedListener(_ -> say(text("surveytranslation.files.other", megabytes())));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
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

  /** Takes one file in, up to a limit that the browser cannot lift. */
  static final class FileUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    private static final int AROUND = 64 * 1024;

    private final transient Consumer<byte[]> taken;
    private final transient Runnable tooLarge;

    FileUpload(Consumer<byte[]> taken, Runnable tooLarge) {
      this.taken = taken;
      this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      byte[] bytes;
      try (InputStream in = event.getInputStream()) {
        bytes = in.readNBytes(QuestionnaireTranslations.LARGEST_FILE + 1);
      }
      if (bytes.length > QuestionnaireTranslations.LARGEST_FILE) {
        event.getUI().access(tooLarge::run);
        event.reject();
      } else {
        event.getUI().access(() -> taken.accept(bytes));
      }
    }

    @Override
    public long getRequestSizeMax() {
      return QuestionnaireTranslations.LARGEST_FILE + AROUND;
    }

    @Override
    public long getFileSizeMax() {
      return QuestionnaireTranslations.LARGEST_FILE;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
