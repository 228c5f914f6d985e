package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;

/**
 * What stands inside an element of ours until its script has run and its words are there, so that
 * nothing jumps and browsers without scripts have something to read. The element takes it out
 * itself.
 */
public final class Placeholder {

  private Placeholder() {}

  /** Puts it in as markup: nothing of it is kept on the server. */
  public static void in(Component element, Component placeholder) {
    placeholder.getElement().setAttribute("data-placeholder", true);
    String markup = new ReadableMarkup("").of(placeholder.getElement()).outerHtml();
    element.getElement().setProperty("innerHTML", markup);
  }
}
