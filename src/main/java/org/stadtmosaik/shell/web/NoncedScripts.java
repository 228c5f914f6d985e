package org.stadtmosaik.shell.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shell.ScriptNonce;

/** Lets the scripts of Flow's boot page run; the last to look at it, so that none is left out. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class NoncedScripts implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(NoncedScripts::mark);
  }

  private static void mark(IndexHtmlResponse page) {
    if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
      String nonce = ScriptNonce.of(request.getHttpServletRequest());
      page.getDocument().getElementsByTag("script").attr("nonce", nonce);
    }
  }
}
