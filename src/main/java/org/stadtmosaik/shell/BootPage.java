package org.stadtmosaik.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * Gives every page its status and language before Flow starts, and Flow's own messages their words.
 */
@Component
class BootPage implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  /** The token {@code --paper} by day and by night, for the browser's own bar. */
  private static final String DAY = "#fbf7f0";

  private static final String NIGHT = "#15181d";

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(BootPage::complete);
    event.addIndexHtmlRequestListener(BootPage::tellWhetherThereIsAPage);
    event
        .getSource()
        .setSystemMessagesProvider(info -> systemMessages(language(info.getRequest())));
    event
        .getSource()
        .addSessionInitListener(start -> start.getSession().setErrorHandler(new UiErrors()));
    event.getSource().addUIInitListener(start -> prepare(start.getUI()));
  }

  private static void complete(IndexHtmlResponse page) {
    Language language = language(page.getVaadinRequest());
    Element html = page.getDocument().children().first();
    html.attr("lang", language.tag()).attr("dir", language.direction());
    display(page.getVaadinRequest())
        .attribute()
        .ifPresent(theme -> html.attr(Display.ATTRIBUTE, theme));
    String loading = Messages.get(language, "shell.loading");
    // For the theme, which shows these words with whatever takes longer than a moment.
    html.attr("style", "--loading: \"" + loading.replaceAll("[\"\\\\\n]", "") + "\"");
    colourTheBrowsersBar(page.getDocument().head(), display(page.getVaadinRequest()));
    page.getVaadinResponse().setHeader("Content-Language", language.tag());
  }

  private static void colourTheBrowsersBar(Element head, Display display) {
    switch (display) {
      case AUTO -> {
        bar(head, DAY).attr("media", "(prefers-color-scheme: light)");
        bar(head, NIGHT).attr("media", "(prefers-color-scheme: dark)");
      }
      case LIGHT -> bar(head, DAY);
      case DARK -> bar(head, NIGHT);
      case CONTRAST -> bar(head, "#ffffff");
      case CONTRAST_DARK -> bar(head, "#000000");
    }
  }

  private static Element bar(Element head, String colour) {
    return head.appendElement("meta").attr("name", "theme-color").attr("content", colour);
  }

  /** The page itself says so once Flow has started; robots and proxies read the status only. */
  private static void tellWhetherThereIsAPage(IndexHtmlResponse page) {
    String path = Objects.requireNonNullElse(page.getVaadinRequest().getPathInfo(), "");
    String route = path.replaceAll("^/+|/+$", "");
    if (RouteConfiguration.forApplicationScope().getRoute(route).isEmpty()) {
      page.getVaadinResponse().setStatus(404);
    }
  }

  private static void prepare(UI ui) {
    Language language = language(VaadinRequest.getCurrent());
    ui.setLocale(language.locale());
    if ("rtl".equals(language.direction())) {
      ui.setDirection(Direction.RIGHT_TO_LEFT);
    }
    ui.getReconnectDialogConfiguration()
        .setDialogText(Messages.get(language, "shell.reconnect.trying"));
    ui.getReconnectDialogConfiguration()
        .setDialogTextGaveUp(Messages.get(language, "shell.reconnect.gaveUp"));
  }

  private static SystemMessages systemMessages(Language language) {
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    // A page whose session has ended loads itself anew: drafts are in the browser, not in the page.
    messages.setSessionExpiredNotificationEnabled(false);
    messages.setSessionExpiredCaption(Messages.get(language, "shell.session.title"));
    messages.setSessionExpiredMessage(Messages.get(language, "shell.session.text"));
    messages.setInternalErrorCaption(Messages.get(language, "shell.failure.title"));
    messages.setInternalErrorMessage(Messages.get(language, "shell.failure.reload"));
    messages.setSyncErrorCaption(Messages.get(language, "shell.failure.title"));
    messages.setSyncErrorMessage(Messages.get(language, "shell.failure.reload"));
    messages.setCookiesDisabledNotificationEnabled(true);
    messages.setCookiesDisabledCaption(Messages.get(language, "shell.cookies.title"));
    messages.setCookiesDisabledMessage(Messages.get(language, "shell.cookies.text"));
    return messages;
  }

  private static Display display(VaadinRequest request) {
    return request instanceof VaadinServletRequest servlet
        ? Display.of(servlet.getHttpServletRequest())
        : Display.AUTO;
  }

  private static Language language(VaadinRequest request) {
    return request instanceof VaadinServletRequest servlet
        ? CurrentLanguage.of(servlet.getHttpServletRequest())
        : Language.GERMAN;
  }
}
