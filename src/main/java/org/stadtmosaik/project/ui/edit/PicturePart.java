package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.BusyException;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** The project's picture and what it shows. */
class PicturePart extends Div {

  private static final long serialVersionUID = 1L;

  /** Where the project's pictures are. */
  interface Shelf {

    /** Takes a new one in. */
    Picture add(InputStream content);

    /** The one of this id, if it is still there. */
    Optional<Picture> find(UUID id);
  }

  private final transient Desk desk;
  private final transient Shelf shelf;
  private final TranslatedField alt;
  private final Div shown = new Div();
  private final Div trouble = new Div();
  private @Nullable UUID picture;

  PicturePart(Desk desk, Shelf shelf, @Nullable UUID picture, TranslatedText words) {
    this.desk = desk;
    this.shelf = shelf;
    this.picture = picture;
    this.alt =
        new TranslatedField(desk, "project.edit.picture.alt", 2, ContentRules.LINE, words)
            .hint("project.edit.picture.alt.hint");
    shown.addClassName("picture-shown");
    trouble.getElement().setAttribute("role", "status");
    add(shown, upload(), trouble, alt);
    show(picture == null ? Optional.empty() : shelf.find(picture));
  }

  @Nullable UUID picture() {
    return picture;
  }

  TranslatedField alt() {
    return alt;
  }

  private Upload upload() {
    Upload upload =
        new SingleUpload(
            new PictureUpload(shelf, this::take, this::refuse),
            Media.MAX_BYTES,
            text("project.edit.picture.choose"),
            "image/jpeg",
            "image/png",
            "image/webp");
    upload.addFileRejectedListener(_ -> refuse("project.edit.picture.tooLarge"));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    return upload;
  }

  private void take(Picture added) {
    picture = added.id().value();
    show(Optional.of(added));
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.SENT, text("project.edit.picture.added")));
    desk.changed();
  }

  private void refuse(String key) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, text(key)));
  }

  private void refuse(DomainException refusal) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
  }

  private void show(Optional<Picture> found) {
    shown.removeAll();
    alt.setVisible(found.isPresent());
    found.ifPresent(there -> {
      NativeButton remove = new NativeButton(text("project.edit.picture.remove"), _ -> remove());
      remove.addClassNames("btn", "plain", "small", "danger");
      shown.add(new PhotoFigure(there, MediaSize.THUMBNAIL), remove);
    });
  }

  private void remove() {
    picture = null;
    trouble.removeAll();
    show(Optional.empty());
    desk.changed();
  }

  /** Hands a file to the shelf, up to a limit that the browser cannot lift. */
  private static final class PictureUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final int AROUND_THE_FILE = 64 * 1024;

    private final transient Shelf shelf;
    private final transient Consumer<Picture> taken;
    private final transient Consumer<DomainException> refused;

    PictureUpload(Shelf shelf, Consumer<Picture> taken, Consumer<DomainException> refused) {
      this.shelf = shelf;
      this.taken = taken;
      this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      try (InputStream in = event.getInputStream()) {
        Picture added = shelf.add(in);
        event.getUI().access(() -> taken.accept(added));
      } catch (DomainException refusal) {
        event.getUI().access(() -> refused.accept(refusal));
      } catch (BusyException _) {
        event
            .getUI()
            .access(() -> refused.accept(new DomainException("project.edit.picture.busy")));
      }
    }

    @Override
    public long getRequestSizeMax() {
      return Media.MAX_BYTES + (long) AROUND_THE_FILE;
    }

    @Override
    public long getFileSizeMax() {
      return Media.MAX_BYTES;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
