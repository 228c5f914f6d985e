package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Whose pages these are, at their head: the portal's mark and name, or a commune's. */
class BrandLink extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final String MARK = "themes/stadtmosaik/mark.svg";

  private final String home;
  private final Image mark = new Image(MARK, "");
  private final Span name = new Span();

  /**
   * @param home where the portal's own mark leads
   */
  BrandLink(String home) {
    this.home = home;
    addClassName("brand");
    mark.addClassName("mark");
    name.addClassName("brand-name");
    add(mark, name);
    show(Optional.empty());
  }

  void show(Optional<Brand> brand) {
    setHref(brand.map(Brand::path).orElse(home));
    mark.setSrc(brand.flatMap(Brand::mark).orElse(MARK));
    name.removeAll();
    name.getElement().removeAttribute("lang");
    brand.ifPresentOrElse(
        shown -> {
          name.setText(shown.name().text());
          UserText.mark(name, shown.name().language());
        },
        () -> name.setText(CurrentLanguage.text("shell.name")));
  }
}
