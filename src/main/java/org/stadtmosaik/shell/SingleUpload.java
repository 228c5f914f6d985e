package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;

/** Takes one file at a time from a computer, with the portal's own button and words. */
public class SingleUpload extends Upload {

  private static final long serialVersionUID = 1L;

  /**
   * @param most bytes of a file; the handler has to hold to it as well
   * @param choose the button's words
   * @param types media types or endings of names that may be chosen
   */
  public SingleUpload(UploadHandler handler, int most, String choose, String... types) {
    super(handler);
    setMaxFiles(1);
    setMaxFileSize(most);
    setAcceptedFileTypes(types);
    NativeButton button = new NativeButton(choose);
    button.addClassNames("btn", "quiet");
    button.getElement().setAttribute("type", "button");
    setUploadButton(button);
    setI18n(ComponentTexts.upload());
  }
}
