package org.stadtmosaik.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Takes one file at a time from a computer, with the portal's own button and words. A file that was
 * taken or refused makes room for the next one; one that did not arrive stays, to be sent again.
 */
public class SingleUpload extends Upload {

  private static final long serialVersionUID = 1L;

  // By the browser itself: until an answer of the page had done it, the next file was one too many.
  private static final String MAKE_ROOM =
      """
      const makeRoom = ended => {
        if (ended.type === 'upload-success' || ended.detail.xhr.status === 422) {
          this.files = this.files.filter(file => file !== ended.detail.file);
        }
      };
      this.addEventListener('upload-success', makeRoom);
      this.addEventListener('upload-error', makeRoom);
      """;

  private boolean listed;

  /**
   * @param choose the button's words
   * @param types media types or endings of names that may be chosen
   */
  public SingleUpload(FileTaking<?> taking, String choose, String... types) {
    super(taking);
    setMaxFiles(1);
    setMaxFileSize(taking.most());
    setAcceptedFileTypes(types);
    NativeButton button = new NativeButton(choose);
    button.addClassNames("btn", "quiet");
    button.getElement().setAttribute("type", "button");
    setUploadButton(button);
    setI18n(ComponentTexts.upload(megabytes(taking.most()), kinds(types)));
    addFileRejectedListener(refusal -> taking.refuse(refusal.getErrorMessage()));
  }

  /** Leaves a file that was taken in the list, from which it can be removed. */
  public void keepInList() {
    listed = true;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    if (!listed) {
      getElement().executeJs(MAKE_ROOM);
    }
  }

  /** Limits are in millions of bytes or in powers of two; either way people say megabytes. */
  private static int megabytes(int bytes) {
    return bytes % 1_000_000 == 0 ? bytes / 1_000_000 : bytes >> 20;
  }

  /** As people call them: JPEG for image/jpeg, CSV for .csv. */
  private static String kinds(String... types) {
    return Arrays.stream(types)
        .map(type -> type.replaceFirst("^.*[/.+]", "").toUpperCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
