package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import java.util.function.Consumer;
import org.stadtmosaik.shell.FileTaking;
import org.stadtmosaik.shell.SingleUpload;
import org.stadtmosaik.survey.transfer.Imported;
import org.stadtmosaik.survey.transfer.Importer;

/** Takes a survey's file in and reads it, outside of the page's lock. */
class FileUpload extends SingleUpload {

  private static final long serialVersionUID = 1L;

  /**
   * @param taken gets what was read of each file
   * @param refused gets what is wrong with a file
   */
  FileUpload(Consumer<Imported> taken, Consumer<String> refused) {
    super(
        new FileTaking<>(Importer.LARGEST, Importer::read, taken, refused),
        text("surveytransfer.import.choose"),
        ".lss",
        ".xls",
        ".xlsx",
        ".json");
    setDropAllowed(true);
  }
}
