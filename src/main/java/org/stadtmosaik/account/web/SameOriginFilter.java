package org.stadtmosaik.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stadtmosaik.account.PortalPlace;

/**
 * Takes forms from our own pages only, where there is no session that could keep a token: the
 * browser itself says whose page sent the form, in {@code Sec-Fetch-Site} (Fetch Metadata) or, if
 * it does not know that header yet, in {@code Origin} (RFC 6454). One that says neither is refused.
 */
class SameOriginFilter extends OncePerRequestFilter {

  /** Pages with forms that work without script and without a session. */
  static final List<String> PATHS = List.of("/t/", "/m/");

  private static final String SITE = "Sec-Fetch-Site";
  private static final String OURS = "same-origin";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final PortalPlace place;

  SameOriginFilter(PortalPlace place) {
    this.place = place;
  }

  static boolean isFor(HttpServletRequest request) {
    return PATHS.stream().anyMatch(request.getServletPath()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    // By the policy of all other pages a form would say "Origin: null".
    response.setHeader("Referrer-Policy", OURS);
    if (READING.contains(request.getMethod()) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpStatus.FORBIDDEN.value());
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isFor(request);
  }

  private boolean isOurs(HttpServletRequest request) {
    String site = request.getHeader(SITE);
    if (site != null) {
      return site.equals(OURS);
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && (origin.equals(place.address("")) || origin.equals(asked(request)));
  }

  /** The origin by which the browser reached us, where no public address is set. */
  private static String asked(HttpServletRequest request) {
    return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
  }
}
