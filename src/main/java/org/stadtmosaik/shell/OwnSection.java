package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;

/**
 * Something more on the page with what is a resident's own, at the place that {@code @Order} says.
 * What only the phone knows is found out there: the section may ask the server nothing that tells
 * it.
 */
public interface OwnSection {

  /** The section, for one page. */
  Component create();
}
