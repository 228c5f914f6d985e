package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.project.content.Contact;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** Whom people may ask, and how. */
class ContactCard extends Card {

  private static final long serialVersionUID = 1L;

  ContactCard(Contact contact, Language original) {
    addClassName("contact");
    if (!contact.name().isEmpty()) {
      Span name = new Span(contact.name());
      name.addClassName("label");
      name.getElement().setAttribute("dir", "auto");
      add(name);
    }
    Div ways = new Div();
    ways.addClassName("contact-ways");
    if (!contact.phone().isEmpty()) {
      String number = contact.phone().replaceAll("[^+\\d]", "");
      ways.add(way("project.page.contact.phone", "tel:" + number, contact.phone()));
    }
    if (!contact.email().isEmpty()) {
      ways.add(way("project.page.contact.email", "mailto:" + contact.email(), contact.email()));
    }
    add(ways);
    contact
        .hours()
        .localized(original)
        .map(hours -> hours.in(CurrentLanguage.get()))
        .ifPresent(hours -> {
          UserText text = new UserText(hours.text(), hours.language());
          text.addClassName("soft");
          add(text);
        });
  }

  private static Div way(String key, String address, String words) {
    Span label = new Span(CurrentLanguage.text(key));
    label.addClassNames("soft", "small");
    Anchor link = new Anchor(address, words);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("dir", "ltr");
    Div way = new Div(label, link);
    way.addClassName("contact-way");
    return way;
  }
}
