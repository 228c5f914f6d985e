package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;

/** Every language by its own name, all in sight, for pages where newcomers look for theirs. */
public class LanguageChoice extends Nav implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final LanguageLinks links = new LanguageLinks();

  public LanguageChoice() {
    addClassNames("chips", "languages");
    setAriaLabel(CurrentLanguage.text("shell.languages"));
    links
        .all()
        .forEach(link -> {
          link.addClassName("chip");
          add(link);
        });
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    links.leadBackTo(event.getLocation().getPathWithQueryParameters());
  }
}
