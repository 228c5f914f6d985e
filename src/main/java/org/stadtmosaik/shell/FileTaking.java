package org.stadtmosaik.shell;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.stadtmosaik.shared.DomainException;

/**
 * Reads one file that somebody sends, up to a limit that the browser cannot lift, and tells the
 * page what came of it.
 *
 * @param <T> what is made of the file
 */
public final class FileTaking<T> implements UploadHandler {

  private static final long serialVersionUID = 1L;

  /** What stands around a file in a request, in bytes, generously. */
  private static final int AROUND = 64 * 1024;

  private final int most;
  private final transient Reading<T> reading;
  private final transient Consumer<T> taken;
  private final transient Consumer<String> refused;

  /**
   * What is done with a file's content while it arrives; not in the page's turn.
   *
   * @param <T> what is made of it
   */
  @FunctionalInterface
  public interface Reading<T> {

    /**
     * @param name of the file, as the browser says
     * @throws DomainException with the sentence for whoever sent it
     */
    T read(InputStream content, String name) throws IOException;
  }

  /**
   * @param most bytes of a file
   * @param taken gets what was read, in the page's turn
   * @param refused gets what is wrong with a file, in the reader's language and the page's turn,
   *     also of one that the browser did not even send
   */
  public FileTaking(int most, Reading<T> reading, Consumer<T> taken, Consumer<String> refused) {
    this.most = most;
    this.reading = reading;
    this.taken = taken;
    this.refused = refused;
  }

  /**
   * Reads a file into memory.
   *
   * @param most bytes of it
   * @param tooLarge what is said of more
   */
  public static Reading<byte[]> whole(int most, DomainException tooLarge) {
    return (content, _) -> {
      byte[] bytes = content.readNBytes(most + 1);
      if (bytes.length > most) {
        throw tooLarge;
      }
      return bytes;
    };
  }

  int most() {
    return most;
  }

  void refuse(String sentence) {
    refused.accept(sentence);
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    try (InputStream content = event.getInputStream()) {
      T read = reading.read(content, event.getFileName());
      event.getUI().access(() -> taken.accept(read));
    } catch (DomainException refusal) {
      event.getUI().access(() -> refuse(refusal.in(CurrentLanguage.get())));
      event.reject();
    }
  }

  @Override
  public long getRequestSizeMax() {
    return (long) most + AROUND;
  }

  @Override
  public long getFileSizeMax() {
    return most;
  }

  @Override
  public long getFileCountMax() {
    return 1;
  }
}
