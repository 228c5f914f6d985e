package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** The commune's mark: what there is, another in its place, or none. Kept at once. */
class MarkField extends Div {

  private static final long serialVersionUID = 1L;

  private final Div shown = new Div();
  private final Div said = new Div();
  private final transient Runnable removal;

  /**
   * @param mark the address of the present one
   * @param keeping keeps a picture and returns its address
   * @param removal takes the present one away
   */
  MarkField(Optional<String> mark, Function<InputStream, String> keeping, Runnable removal) {
    this.removal = removal;
    addClassName("mark-field");
    Upload upload =
        new SingleUpload(
            new MarkUpload(keeping),
            Media.MAX_BYTES,
            CurrentLanguage.text("commune.settings.mark.choose"),
            "image/png",
            "image/jpeg",
            "image/webp");
    upload.setDropAllowed(true);
    upload.addFileRejectedListener(rejected -> say(Notice.Tone.ERROR, rejected.getErrorMessage()));
    said.getElement().setAttribute("aria-live", "polite");
    add(shown, upload, said);
    show(mark);
  }

  private void show(Optional<String> mark) {
    shown.removeAll();
    shown.addClassName("row");
    mark.ifPresentOrElse(
        address -> {
          Image picture = new Image(address, CurrentLanguage.text("commune.settings.mark.alt"));
          picture.addClassName("mark-shown");
          NativeButton remove =
              new NativeButton(CurrentLanguage.text("commune.settings.mark.remove"));
          remove.addClassNames("btn", "plain", "small", "danger");
          remove.getElement().setAttribute("type", "button");
          remove.addClickListener(click -> {
            removal.run();
            show(Optional.empty());
            say(Notice.Tone.SENT, CurrentLanguage.text("commune.settings.mark.removed"));
          });
          shown.add(picture, remove);
        },
        () -> shown.add(new Paragraph(CurrentLanguage.text("commune.settings.mark.none"))));
  }

  private void say(Notice.Tone tone, String sentence) {
    said.removeAll();
    said.add(new Notice(tone, sentence));
  }

  /** Takes one picture in, up to a limit that the browser cannot lift. */
  private final class MarkUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;
    private static final int AROUND = 64 * 1024;

    private final transient Function<InputStream, String> keeping;

    MarkUpload(Function<InputStream, String> keeping) {
      this.keeping = keeping;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      try (InputStream in = event.getInputStream()) {
        String address = keeping.apply(in);
        event
            .getUI()
            .access(() -> {
              show(Optional.of(address));
              say(Notice.Tone.SENT, CurrentLanguage.text("commune.settings.mark.kept"));
            });
      } catch (DomainException refusal) {
        event.getUI().access(() -> say(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
        event.reject();
      }
    }

    @Override
    public long getRequestSizeMax() {
      return Media.MAX_BYTES + AROUND;
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
