package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Span;

/** A status: always a word, with a colour that repeats it. */
public class StatusTag extends Span {

  private static final long serialVersionUID = 1L;

  /** What a status means for the person; each has one colour throughout the portal. */
  public enum Tone {
    /** Nothing to be done, nothing to wait for. */
    PLAIN("tag"),
    /** Somebody has yet to look at it. */
    WAIT("tag-wait"),
    /** Everybody can see it. */
    PUBLISHED("tag-published"),
    /** The commune has answered, or it is going on now. */
    ANSWERED("tag-answered"),
    /** It is not shown, for a reason. */
    DECLINED("tag-declined");

    private final String className;

    Tone(String className) {
      this.className = className;
    }
  }

  /**
   * @param word in the reader's language
   */
  public StatusTag(Tone tone, String word) {
    super(word);
    addClassNames("tag", tone.className);
  }
}
