package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.SingleUpload;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;

/** Takes a survey's file in and reads it, outside of the page's lock. */
class FileUpload extends SingleUpload {

  private static final long serialVersionUID = 1L;

  /**
   * @param taken gets what was read of each file
   * @param refused gets what is wrong with a file
   */
  FileUpload(Consumer<Imported> taken, Consumer<DomainException> refused) {
    super(
        new Reading(taken, refused),
        Importer.LARGEST,
        text("surveytransfer.import.choose"),
        ".lss",
        ".xls",
        ".xlsx",
        ".json");
    setDropAllowed(true);
    addFileRejectedListener(
        _ -> refused.accept(new TransferRefusedException("large", Importer.LARGEST / 1_000_000)));
    addAllFinishedListener(_ -> clearFileList());
  }

  /** Up to a limit that the browser cannot lift. */
  private static final class Reading implements UploadHandler {

    private static final long serialVersionUID = 1L;

    private static final int AROUND = 64 * 1024;

    private final transient Consumer<Imported> taken;
    private final transient Consumer<DomainException> refused;

    private Reading(Consumer<Imported> taken, Consumer<DomainException> refused) {
      this.taken = taken;
      this.refused = refused;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
      try (InputStream in = event.getInputStream()) {
        Imported imported = Importer.read(in, event.getFileName());
        event.getUI().access(() -> taken.accept(imported));
      } catch (DomainException refusal) {
        event.getUI().access(() -> refused.accept(refusal));
        event.reject();
      }
    }

    @Override
    public long getRequestSizeMax() {
      return (long) Importer.LARGEST + AROUND;
    }

    @Override
    public long getFileSizeMax() {
      return Importer.LARGEST;
    }

    @Override
    public long getFileCountMax() {
      return 1;
    }
  }
}
