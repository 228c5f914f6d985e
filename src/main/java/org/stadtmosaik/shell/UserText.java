package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Text that a person wrote: shown as they wrote it, with its line breaks, never as HTML. */
public class UserText extends Paragraph {

  private static final long serialVersionUID = 1L;

  /** A text whose language is not known. */
  public UserText(String text) {
    super(text);
    addClassName("user-text");
    getElement().setAttribute("dir", "auto");
  }

  public UserText(String text, Language language) {
    this(text);
    mark(this, language);
  }

  /** A name within a line, as this reader gets it. */
  public static Span inline(LocalizedText.Reading name) {
    Span span = new Span(name.text());
    mark(span, name.language());
    return span;
  }

  /** Says on any component which language its text is in; its direction follows from the text. */
  public static void mark(Component component, Language language) {
    component.getElement().setAttribute("lang", language.tag()).setAttribute("dir", "auto");
  }
}
