package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import org.stadtmosaik.shell.CurrentLanguage;

/** What an upload field says, in the reader's language. */
final class UploadTexts {

  private UploadTexts() {}

  static UploadI18N create() {
    UploadI18N texts = new UploadI18N();
    texts.setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")).setMany(text("drop")));
    texts.setAddFiles(new UploadI18N.AddFiles().setOne(text("choose")).setMany(text("choose")));
    texts.setError(
        new UploadI18N.Error()
            .setTooManyFiles(text("tooMany"))
            .setFileIsTooBig(text("tooLarge"))
            .setIncorrectFileType(text("wrongType")));
    texts.setUploading(
        new UploadI18N.Uploading()
            .setStatus(
                new UploadI18N.Uploading.Status()
                    .setConnecting(text("connecting"))
                    .setStalled(text("stalled"))
                    .setProcessing(text("processing"))
                    .setHeld(text("held")))
            .setRemainingTime(
                new UploadI18N.Uploading.RemainingTime()
                    .setPrefix(text("remaining"))
                    .setUnknown(text("unknown")))
            .setError(
                new UploadI18N.Uploading.Error()
                    .setServerUnavailable(text("failed"))
                    .setUnexpectedServerError(text("failed"))
                    .setForbidden(text("failed"))));
    texts.setFile(
        new UploadI18N.File()
            .setRemove(text("remove"))
            .setRetry(text("retry"))
            .setStart(text("start")));
    texts.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    return texts;
  }

  private static String text(String word) {
    return CurrentLanguage.text("ideaboards.import." + word);
  }
}
