package org.stadtmosaik.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Map;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** The head of the boot page. */
public class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    Language language =
        settings.getRequest() instanceof VaadinServletRequest request
            ? CurrentLanguage.of(request.getHttpServletRequest())
            : Language.GERMAN;
    settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
    settings.setPageTitle(Messages.get(language, "shell.name"));
    settings.addLink(
        "themes/stadtmosaik/favicon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
  }
}
