package org.stadtmosaik.shell;

import com.vaadin.flow.component.upload.UploadI18N;

/** The words inside Vaadin's components, which know English only, in the reader's language. */
final class ComponentTexts {

  private ComponentTexts() {}

  /**
   * For an upload of one file at a time.
   *
   * @param megabytes of a file, at most
   * @param kinds of files, as people call them
   */
  static UploadI18N upload(int megabytes, String kinds) {
    UploadI18N texts = new UploadI18N();
    texts.setAddFiles(new UploadI18N.AddFiles().setOne(text("choose")).setMany(text("choose")));
    texts.setDropFiles(new UploadI18N.DropFiles().setOne(text("drop")).setMany(text("drop")));
    texts.setError(
        new UploadI18N.Error()
            .setTooManyFiles(text("tooMany"))
            .setFileIsTooBig(text("tooLarge", megabytes))
            .setIncorrectFileType(text("wrongType", kinds)));
    texts.setUploading(uploading(megabytes));
    texts.setFile(
        new UploadI18N.File()
            .setRetry(text("retry"))
            .setStart(text("start"))
            .setRemove(text("remove")));
    return texts;
  }

  private static UploadI18N.Uploading uploading(int megabytes) {
    return new UploadI18N.Uploading()
        .setStatus(
            new UploadI18N.Uploading.Status()
                .setConnecting(text("waiting"))
                .setStalled(text("stalled"))
                .setProcessing(text("running"))
                .setHeld(text("waiting")))
        .setRemainingTime(
            new UploadI18N.Uploading.RemainingTime()
                .setPrefix(text("remaining") + " ")
                .setUnknown(text("running")))
        .setError(
            new UploadI18N.Uploading.Error()
                .setServerUnavailable(text("failed"))
                .setUnexpectedServerError(text("failed"))
                .setForbidden(text("failed"))
                .setFileTooLarge(text("tooLarge", megabytes)));
  }

  private static String text(String part, Object... values) {
    return CurrentLanguage.text("shell.upload." + part, values);
  }
}
