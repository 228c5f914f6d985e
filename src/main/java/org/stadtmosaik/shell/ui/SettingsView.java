package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.LanguageChoice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** How a person reads the portal: its language and its colours. */
@Route(value = "settings", layout = ResidentLayout.class)
@AnonymousAllowed
public class SettingsView extends Div implements ReadablePage {

  private static final long serialVersionUID = 1L;

  public SettingsView() {
    addClassName("page");
    Paragraph size = new Paragraph(CurrentLanguage.text("shell.settings.size"));
    size.addClassName("soft");
    add(
        new PageHeader(CurrentLanguage.text("shell.settings.title"))
            .lead(CurrentLanguage.text("shell.settings.lead")),
        new H2(CurrentLanguage.text("shell.settings.language")),
        new LanguageChoice(),
        new H2(CurrentLanguage.text("shell.settings.colours")),
        colours(),
        new H2(CurrentLanguage.text("shell.settings.letters")),
        size);
  }

  private static Nav colours() {
    Nav colours = new Nav();
    colours.addClassName("displays");
    colours.setAriaLabel(CurrentLanguage.text("shell.settings.colours"));
    Display current = current();
    for (Display display : Display.values()) {
      Anchor link = new Anchor("display/" + display.word() + "?to=/settings");
      // The choice sets a cookie: that takes a real request, not a step within the page.
      link.setRouterIgnore(true);
      link.addClassName("display");
      if (display == current) {
        link.getElement().setAttribute("aria-current", "true");
      }
      link.add(sample(display), new Span(CurrentLanguage.text(display.labelKey())));
      colours.add(link);
    }
    return colours;
  }

  /** A small page in the colours of the choice; half by day and half by night for the device's. */
  private static Span sample(Display display) {
    Span sample = new Span();
    sample.addClassName("sample");
    sample.getElement().setAttribute("aria-hidden", "true");
    if (display == Display.AUTO) {
      sample.add(page(Display.LIGHT), page(Display.DARK));
    } else {
      sample.add(page(display));
    }
    return sample;
  }

  private static Span page(Display display) {
    Span page = new Span(new Span(), new Span(), new Span());
    page.addClassName("sample-page");
    page.getElement().setAttribute(Display.ATTRIBUTE, display.word());
    return page;
  }

  private static Display current() {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    return request == null ? Display.AUTO : Display.of(request.getHttpServletRequest());
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("shell.settings.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("shell.settings.lead");
  }
}
