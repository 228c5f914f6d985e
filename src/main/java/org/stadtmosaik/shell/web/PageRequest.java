package org.stadtmosaik.shell.web;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A request for the page that the browser boots from. It neither makes nor touches a session, so
 * that crawlers and people who turn away at once leave nothing behind; the session begins with the
 * request by which Flow's client shows up. The staff's pages have theirs from the start.
 */
final class PageRequest extends VaadinServletRequest {

  private final PassingSession session = new PassingSession();

  PageRequest(HttpServletRequest request, VaadinServletService service) {
    super(request, service);
  }

  static boolean is(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return request.getMethod().equals("GET")
        && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
        && !path.startsWith("/VAADIN/")
        && !path.startsWith("/staff");
  }

  @Override
  public WrappedSession getWrappedSession(boolean allowSessionCreation) {
    return session;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    // Writing the token into the page would make a session; forms fetch theirs through Flow.
    return name.equals(CsrfToken.class.getName()) ? null : super.getAttribute(name);
  }
}
