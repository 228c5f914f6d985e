package org.stadtmosaik.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as somebody would have sent it of whom only the language is known. */
final class AnonymousRequest extends VaadinServletRequest {

  private final VaadinServletRequest sent;

  AnonymousRequest(VaadinServletRequest sent) {
    super(new Nameless(sent.getHttpServletRequest()), (VaadinServletService) sent.getService());
    this.sent = sent;
  }

  @Override
  public @Nullable WrappedSession getWrappedSession(boolean allowSessionCreation) {
    return sent.getWrappedSession(allowSessionCreation);
  }

  private static final class Nameless extends HttpServletRequestWrapper {

    private Nameless(HttpServletRequest sent) {
      super(sent);
    }

    @Override
    public Cookie[] getCookies() {
      return Stream.ofNullable(super.getCookies())
          .flatMap(Stream::of)
          .filter(cookie -> cookie.getName().equals(CurrentLanguage.COOKIE))
          .toArray(Cookie[]::new);
    }

    @Override
    public @Nullable String getRemoteUser() {
      return null;
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
      return null;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }
  }
}
