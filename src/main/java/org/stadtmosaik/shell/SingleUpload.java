package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.upload.Upload;

/** Takes one file at a time from a computer, with the portal's own button and words. */
public class SingleUpload extends Upload {

  private static final long serialVersionUID = 1L;

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
    setI18n(ComponentTexts.upload());
  }
}
