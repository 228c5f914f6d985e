package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.BusyException;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.media.PhotoFigure;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.FileTaking;
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

  private SingleUpload upload() {
    return new SingleUpload(
        new FileTaking<>(Media.MAX_BYTES, (content, _) -> add(content), this::take, this::refuse),
        text("project.edit.picture.choose"),
        "image/jpeg",
        "image/png",
        "image/webp");
  }

  private Picture add(InputStream content) {
    try {
      return shelf.add(content);
    } catch (BusyException _) {
      throw new DomainException("project.edit.picture.busy");
    }
  }

  private void take(Picture added) {
    picture = added.id().value();
    show(Optional.of(added));
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.SENT, text("project.edit.picture.added")));
    desk.changed();
  }

  private void refuse(String refusal) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, refusal));
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
}
