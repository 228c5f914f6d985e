package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.Language;

/** Every language by its own name, one tap each; leads back to the page one was at. */
public class LanguageChoice extends Nav implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final Map<String, Anchor> links = new LinkedHashMap<>();

  public LanguageChoice() {
    addClassName("languages");
    setAriaLabel(CurrentLanguage.text("shell.languages"));
    Language current = CurrentLanguage.get();
    for (Language language : Language.shipped()) {
      Anchor link = new Anchor("language/" + language.tag(), language.ownName());
      // The choice sets a cookie: that takes a real request, not a step within the page.
      link.setRouterIgnore(true);
      link.getElement()
          .setAttribute("lang", language.tag())
          .setAttribute("hreflang", language.tag())
          .setAttribute("dir", language.direction());
      if (language.equals(current)) {
        link.getElement().setAttribute("aria-current", "true");
      }
      links.put(language.tag(), link);
      add(link);
    }
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String here = "/" + event.getLocation().getPathWithQueryParameters();
    String encoded = URLEncoder.encode(here, StandardCharsets.UTF_8);
    links.forEach((tag, link) -> link.setHref("language/" + tag + "?to=" + encoded));
  }
}
