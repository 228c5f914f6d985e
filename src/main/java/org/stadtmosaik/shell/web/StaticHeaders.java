package org.stadtmosaik.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says of the files that Flow's servlet serves how long browsers may keep them: scripts, whose
 * names change with their content, for ever; the theme's drawings for a day.
 */
@Component
class StaticHeaders extends OncePerRequestFilter {

  private static final String SCRIPTS = "/VAADIN/build/";
  private static final String DRAWINGS = "/themes/";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = path(request);
    return !path.startsWith(SCRIPTS) && !(path.startsWith(DRAWINGS) && path.endsWith(".svg"));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean named = path(request).startsWith(SCRIPTS) || request.getParameter("v") != null;
    CacheControl kept =
        named
            ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()
            : CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    chain.doFilter(request, new Keeping(response, kept.getHeaderValue()));
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** A file that is not there says "no-store", and that stays. */
  private static final class Keeping extends HttpServletResponseWrapper {

    private final String kept;

    private Keeping(HttpServletResponse response, String kept) {
      super(response);
      this.kept = kept;
    }

    @Override
    public void setHeader(String name, String value) {
      boolean file =
          name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
              && (value.startsWith("max-age") || value.startsWith("public, max-age=0"));
      if (file) {
        addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
      }
      super.setHeader(name, file ? kept : value);
    }
  }
}
