package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.UUID;
import org.stadtmosaik.shell.CurrentLanguage;

/** A part of a project's page under its own heading. */
class PageSection extends Section {

  private static final long serialVersionUID = 1L;

  PageSection(String titleKey, Component... content) {
    addClassName("page-section");
    H2 title = new H2(CurrentLanguage.text(titleKey));
    title.setId("section-" + UUID.randomUUID());
    getElement().setAttribute("aria-labelledby", title.getId().orElseThrow());
    add(title);
    add(content);
  }
}
