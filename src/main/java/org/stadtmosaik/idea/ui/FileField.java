package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.SingleUpload;

/** One file from a lead's computer, kept in a temporary place until the page is left. */
class FileField extends Div {

  private static final long serialVersionUID = 1L;

  /** As much as the importer reads, in bytes. */
  static final int LIMIT = 200 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;

  private transient @Nullable Path file;
  private final Div trouble = new Div();

  /**
   * @param endings of names of files that can be chosen, such as {@code .csv}
   */
  FileField(String labelKey, String... endings) {
    addClassName("field");
    Span label = new Span(CurrentLanguage.text(labelKey));
    label.addClassName("label");
    SingleUpload upload =
        new SingleUpload(
            new FileTaking<>(LIMIT, (content, _) -> kept(content), this::take, this::say),
            CurrentLanguage.text("ideaboards.import.choose"),
            endings);
    upload.setDropAllowed(true);
    upload.keepInList();
    upload.addFailedListener(_ -> say(CurrentLanguage.text("ideaboards.import.failed")));
    upload.addFileRemovedListener(_ -> forget());
    add(label, upload, trouble);
  }

  /** The file that arrived last; {@code null} while there is none. */
  @Nullable Path file() {
    return file;
  }

  private static Path kept(InputStream content) throws IOException {
    Path file = Files.createTempFile("stadtmosaik-import", ".csv");
    boolean whole = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      whole = copied(content, out);
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    if (!whole) {
      throw new DomainException("ideaboards.import.tooLarge");
    }
    return file;
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

  private void take(Path kept) {
    forget();
    trouble.removeAll();
    file = kept;
  }

  private void say(String refusal) {
    trouble.removeAll();
    trouble.add(new Notice(Notice.Tone.ERROR, refusal));
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
}
