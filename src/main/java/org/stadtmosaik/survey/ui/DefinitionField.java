package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** A survey's file from a lead's computer. */
class DefinitionField extends Div {

  private static final long serialVersionUID = 1L;

  private final Div trouble = new Div();

  /**
   * @param taken gets the text of each file that arrives whole
   */
  DefinitionField(Consumer<String> taken) {
    addClassName("field");
    Upload upload =
        new SingleUpload(
            new JsonUpload(
                json -> {
                  trouble.removeAll();
                  taken.accept(json);
                },
                () -> say("surveystaff.upload.tooLarge")),
            JsonUpload.LIMIT,
            text("surveystaff.upload.choose"),
            "application/json",
            ".json");
    upload.setDropAllowed(true);
    upload.addFileRejectedListener(_ -> say("surveystaff.upload.tooLarge"));
    upload.addAllFinishedListener(_ -> upload.clearFileList());
    add(upload, trouble);
  }

  private void say(String key) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, text(key)));
  }

  /** Takes one file in, up to a limit that the browser cannot lift. */
  static final class JsonUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** As much as a definition may have, in bytes. */
    static final int LIMIT = 1_000_000;

    private static final int AROUND = 64 * 1024;

    private final transient Consumer<String> taken;
    private final transient Runnable tooLarge;

    JsonUpload(Consumer<String> taken, Runnable tooLarge) {
      this.taken = taken;
      this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      byte[] bytes;
      try (InputStream in = event.getInputStream()) {
        bytes = in.readNBytes(LIMIT + 1);
      }
      if (bytes.length > LIMIT) {
        event.getUI().access(tooLarge::run);
        event.reject();
      } else {
        String json = new String(bytes, StandardCharsets.UTF_8);
        event.getUI().access(() -> taken.accept(json));
      }
    }

    @Override
    public long getRequestSizeMax() {
      return LIMIT + AROUND;
    }

    @Override
    public long getFileSizeMax() {
      return LIMIT;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
