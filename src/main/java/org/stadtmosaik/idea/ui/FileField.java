package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** One file from a lead's computer, kept in a temporary place until the page is left. */
class FileField extends Div {

  private static final long serialVersionUID = 1L;

  private transient @Nullable Path file;
  private final Div trouble = new Div();

  FileField(String labelKey) {
    addClassName("field");
    Span label = new Span(CurrentLanguage.text(labelKey));
    label.addClassName("label");
    Upload upload =
        new SingleUpload(
            new CsvUpload(this::take, () -> say("ideaboards.import.tooLarge")),
            CsvUpload.LIMIT,
            CurrentLanguage.text("ideaboards.import.choose"),
            "text/csv",
            ".csv");
    upload.setDropAllowed(true);
    upload.addFileRejectedListener(_ -> say("ideaboards.import.tooLarge"));
    upload.addFailedListener(_ -> say("ideaboards.import.failed"));
    upload.addFileRemovedListener(_ -> forget());
    add(label, upload, trouble);
  }

  /** The file that arrived last; {@code null} while there is none. */
  @Nullable Path file() {
    return file;
  }

  private void take(Path kept) {
    forget();
    trouble.removeAll();
    file = kept;
  }

  private void say(String key) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, CurrentLanguage.text(key)));
  }

  private void forget() {
    Path old = file;
    file = null;
    if (old != null) {
      try {
        Files.deleteIfExists(old);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  protected void onDetach(DetachEvent event) {
    forget();
  }

  /** Takes one file in, up to a limit that the browser cannot lift. */
  static final class CsvUpload implements UploadHandler {

    private static final long serialVersionUID = 1L;

    /** As much as the importer reads, in bytes. */
    static final int LIMIT = 200 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private final transient Consumer<Path> taken;
    private final transient Runnable tooLarge;

    CsvUpload(Consumer<Path> taken, Runnable tooLarge) {
      this.taken = taken;
      this.tooLarge = tooLarge;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      Path file = Files.createTempFile("stadtmosaik-import", ".csv");
      boolean whole = false;
      try (InputStream in = event.getInputStream();
          OutputStream out = Files.newOutputStream(file)) {
        whole = copied(in, out);
      } finally {
        if (!whole) {
          Files.deleteIfExists(file);
        }
      }
      if (whole) {
        event.getUI().access(() -> taken.accept(file));
      } else {
        event.getUI().access(tooLarge::run);
        event.reject();
      }
    }

    /** Copies all of it, unless it is more than the limit. */
    static boolean copied(InputStream in, OutputStream out) throws IOException {
      byte[] buffer = new byte[BUFFER];
      long copied = 0;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        copied += read;
        if (copied > LIMIT) {
          return false;
        }
        out.write(buffer, 0, read);
      }
      return true;
    }

    @Override
    public long getRequestSizeMax() {
      // The file and the lines around it.
      return LIMIT + BUFFER;
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
