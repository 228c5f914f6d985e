package org.stadtmosaik.shell;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.stadtmosaik.shared.Language;

/**
 * The languages behind one word, the present one's own name. A plain details element with plain
 * links, so that it works before any script does; the script closes it on Escape and on a tap
 * elsewhere.
 */
@JsModule("./shared/menu.ts")
public class LanguageMenu extends NativeDetails implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final LanguageLinks links = new LanguageLinks();

  public LanguageMenu() {
    addClassName("menu");
    Language current = CurrentLanguage.get();
    Span what = new Span(CurrentLanguage.text("shell.language") + " ");
    what.addClassName("visually-hidden");
    Span name = new Span(current.ownName());
    setSummary(Icon.LANGUAGE.create(), what, name, Icon.CHEVRON.create());
    Nav panel = new Nav();
    panel.addClassName("menu-panel");
    panel.setAriaLabel(CurrentLanguage.text("shell.languages"));
    links.all().forEach(panel::add);
    setContent(panel);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    links.leadBackTo(event.getLocation().getPathWithQueryParameters());
    setOpen(false);
  }
}
