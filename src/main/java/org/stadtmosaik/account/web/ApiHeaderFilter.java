package org.stadtmosaik.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.CurrentLanguage;
import tools.jackson.databind.json.JsonMapper;

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
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Refusal(String error, String message) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if ("1".equals(request.getHeader(HEADER))) {
      chain.doFilter(request, response);
      return;
    }
    Language language =
        CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    response.setStatus(HttpStatus.FORBIDDEN.value());
    String message = Messages.get(language, KEY);
    boolean problem = SurveyProblem.isFor(request.getServletPath());
    response.setContentType(
        problem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
    JSON.writeValue(
        response.getOutputStream(),
        problem
            ? SurveyProblem.of("header", HttpStatus.FORBIDDEN.value(), message, null, null)
            : new Refusal(KEY, message));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith(API) || READING.contains(request.getMethod());
  }
}
