package org.stadtmosaik.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stadtmosaik.account.DeviceCookie;

/** Renews the device's cookie when somebody opens a page. */
@Component
class DeviceRenewalFilter extends OncePerRequestFilter {

  private final DeviceCookie cookie;

  DeviceRenewalFilter(DeviceCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    cookie.renew(request, response);
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // A survey reads and sets no cookie.
    if (request.getRequestURI().startsWith(request.getContextPath() + "/s/")) {
      return true;
    }
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return !request.getMethod().equals("GET")
        || accepted == null
        || !accepted.contains("text/html");
  }
}
