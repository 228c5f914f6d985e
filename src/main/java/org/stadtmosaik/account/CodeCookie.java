package org.stadtmosaik.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.domain.mailed.MailCodes;

/** What binds a mailed code to the browser that asked for it; it lasts as long as the code. */
@Component
public class CodeCookie {

  private final BrowserCookie cookie;

  CodeCookie(PortalPlace place) {
    this.cookie = new BrowserCookie(place, "stadtmosaik-code", "Strict");
  }

  /** Empty if there is none. */
  public String read(HttpServletRequest request) {
    return cookie.value(request).orElse("");
  }

  public void write(HttpServletRequest request, HttpServletResponse response, String nonce) {
    cookie.set(request, response, nonce, MailCodes.VALID);
  }

  public void remove(HttpServletRequest request, HttpServletResponse response) {
    cookie.set(request, response, "", Duration.ZERO);
  }
}
