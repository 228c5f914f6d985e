package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Tells on the page itself what happened, what is kept, and what to do. */
public class Notice extends Div {

  private static final long serialVersionUID = 1L;

  /** What kind of news it is. */
  public enum Tone {
    INFO("info", Icon.INFO),
    /** Kept on this device, not yet sent. */
    KEPT("kept", Icon.CLOUD_OFF),
    /** Arrived. */
    SENT("sent", Icon.CHECK),
    ERROR("error", Icon.WARNING);

    private final String className;
    private final Icon icon;

    Tone(String className, Icon icon) {
      this.className = className;
      this.icon = icon;
    }
  }

  private final Div text = new Div();

  /**
   * @param sentence in the reader's language
   */
  public Notice(Tone tone, String sentence) {
    addClassNames("notice", tone.className);
    if (tone != Tone.INFO) {
      getElement().setAttribute("role", tone == Tone.ERROR ? "alert" : "status");
    }
    text.addClassName("notice-text");
    text.add(new Span(sentence));
    add(tone.icon.create(), text);
  }

  /** Puts a title above the sentence. */
  public Notice title(String title) {
    Span heading = new Span(title);
    heading.addClassName("notice-title");
    text.addComponentAsFirst(heading);
    return this;
  }
}
