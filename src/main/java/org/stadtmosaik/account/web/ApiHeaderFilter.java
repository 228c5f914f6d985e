package org.stadtmosaik.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks of every changing request to the API for a header of ours. Another site's page can't send
 * one without our consent by CORS, which nobody gets, so this stands in for CSRF tokens.
 */
class ApiHeaderFilter extends OncePerRequestFilter {

  /** The header; its value is {@code 1}. */
  static final String HEADER = "X-Stadtmosaik";

  private static final String API = "/api/v1/";
  private static final String KEY = "account.error.header";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("1".equals(request.getHeader(HEADER))) {
      chain.doFilter(request, response);
      return;
    }
    new FilterRefusal(HttpStatus.FORBIDDEN, KEY, "header", null, null).write(request, response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(API) || READING.contains(request.getMethod());
  }
}
