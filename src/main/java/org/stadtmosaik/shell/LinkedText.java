package org.stadtmosaik.shell;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.WebAddresses;

/**
 * Text that a person wrote, shown as {@link UserText} does, in which web addresses can be followed.
 * What a link says is its address, so that nobody is led elsewhere than they read; search engines
 * and the page behind it learn nothing from it.
 */
public class LinkedText extends Paragraph {

  private static final long serialVersionUID = 1L;

  public LinkedText(String text, Language language) {
    addClassName("user-text");
    UserText.mark(this, language);
    WebAddresses.in(text)
        .forEach(part -> add(part.isAddress() ? link(part) : new Text(part.text())));
  }

  private static Anchor link(WebAddresses.Part part) {
    Anchor link = new Anchor(part.address(), part.text());
    // An address runs from left to right, whatever the sentence around it does.
    link.getElement()
        .setAttribute("dir", "ltr")
        .setAttribute("rel", "nofollow noopener noreferrer ugc");
    return link;
  }
}
