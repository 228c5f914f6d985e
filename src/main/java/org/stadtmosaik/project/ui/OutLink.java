package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link to a page elsewhere, which learns nothing about the reader. */
class OutLink extends Anchor {

  private static final long serialVersionUID = 1L;

  OutLink(String address, String words) {
    super(address, words);
    setRouterIgnore(true);
    getElement().setAttribute("rel", "noopener noreferrer external");
  }
}
