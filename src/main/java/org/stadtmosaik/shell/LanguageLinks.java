package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Anchor;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.shared.Language;

/** A link for each language, by its own name; leads back to the page one was at. */
final class LanguageLinks implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<String, Anchor> links = new LinkedHashMap<>();

  LanguageLinks() {
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
    }
  }

  Collection<Anchor> all() {
    return links.values();
  }

  /** Lets the links lead back to this place, a path with its query and without a slash before. */
  void leadBackTo(String place) {
    String encoded = URLEncoder.encode("/" + place, StandardCharsets.UTF_8);
    links.forEach((tag, link) -> link.setHref("language/" + tag + "?to=" + encoded));
  }
}
