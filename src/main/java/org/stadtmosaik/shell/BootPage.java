package org.stadtmosaik.shell;

import com.vaadin.flow.component.Direction;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * Gives every page its status, its language and what there is to read before Flow starts, and
 * Flow's own messages their words.
 */
@Component
class BootPage implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  private final transient ReadablePages pages;

  BootPage(ReadablePages pages) {
    this.pages = pages;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::complete);
    event
        .getSource()
        .setSystemMessagesProvider(info -> systemMessages(language(info.getRequest())));
    event
        .getSource()
        .addSessionInitListener(start -> start.getSession().setErrorHandler(new UiErrors()));
    Visits visits = new Visits();
    event.getSource().addSessionInitListener(visits);
    event.addVaadinRequestInterceptor(visits);
    event.addVaadinRequestInterceptor(new LongAnswers(LongAnswers.KEPT));
    event.getSource().addUIInitListener(start -> prepare(start.getUI()));
  }

  private void complete(IndexHtmlResponse page) {
    if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
      Readable readable = pages.at(request, VaadinSession.getCurrent());
      new BootDocument(page.getDocument(), request.getHttpServletRequest())
          .complete(readable, pages.isSomebody());
      page.getVaadinResponse().setStatus(readable.status());
      page.getVaadinResponse().setHeader("Cache-Control", "no-store");
      page.getVaadinResponse().setHeader("Content-Language", language(request).tag());
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
    // Flow hands the two above on to its sign, and leaves this one in English.
    ui.getPage()
        .executeJs(
            "const sign = window.Vaadin?.connectionIndicator; if (sign) sign.onlineText = $0",
            Messages.get(language, "shell.reconnect.online"));
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

  private static Language language(VaadinRequest request) {
    return request instanceof VaadinServletRequest servlet
        ? CurrentLanguage.of(servlet.getHttpServletRequest())
        : Language.GERMAN;
  }
}
