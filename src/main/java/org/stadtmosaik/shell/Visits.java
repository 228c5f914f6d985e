package org.stadtmosaik.shell;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.SessionInitListener;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Lets a session live for less than a minute until Flow's client has sent its first message, and
 * for the usual time from then on. Whoever is signed in is no passer-by.
 */
final class Visits implements SessionInitListener, VaadinRequestInterceptor {

  private static final long serialVersionUID = 1L;

  /** In seconds; a slow phone loads Flow's client meanwhile. */
  static final int PASSING = 40;

  private static final String USUAL = Visits.class.getName();

  @Override
  public void sessionInit(SessionInitEvent event) {
    WrappedSession session = event.getRequest().getWrappedSession();
    if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
        == null) {
      session.setAttribute(USUAL, session.getMaxInactiveInterval());
      session.setMaxInactiveInterval(PASSING);
    }
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    if (!HandlerHelper.isRequestType(request, HandlerHelper.RequestType.UIDL)) {
      return;
    }
    WrappedSession session = request.getWrappedSession(false);
    if (session != null && session.getAttribute(USUAL) instanceof Integer usual) {
      session.removeAttribute(USUAL);
      // Signing in has set a time of its own.
      if (session.getMaxInactiveInterval() == PASSING) {
        session.setMaxInactiveInterval(usual);
      }
    }
  }

  @Override
  public void handleException(
      VaadinRequest request,
      VaadinResponse response,
      @Nullable VaadinSession session,
      Exception thrown) {
    // The session's own error handler does.
  }

  @Override
  public void requestEnd(
      VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
    // There is nothing left to do.
  }
}
