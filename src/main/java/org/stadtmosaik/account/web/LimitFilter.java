package org.stadtmosaik.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.account.limits.Kind;
import org.stadtmosaik.account.limits.Limits;
import org.stadtmosaik.account.limits.Verdict;
import org.stadtmosaik.account.limits.Work;
import org.stadtmosaik.shared.ResidentKey;

/**
 * Counts every change that comes by HTTP, after it is known to come from our own pages. The API
 * answers "slower" with 429, {@code Retry-After} and, where that helps, a challenge; a form leads
 * back to its page, which solves the challenge itself.
 */
class LimitFilter extends OncePerRequestFilter {

  /** The solution of a challenge in a request to the API. */
  static final String PROOF_HEADER = "X-Stadtmosaik-Work";

  /** The same in a form. */
  static final String PROOF_FIELD = "work";

  private static final String API = "/api/v1/";
  private static final String DEVICE = "/api/v1/device";
  private static final String SIGN_IN = "/staff/sign-in";
  private static final String RECOVERY_FORM = "/recover/device";
  private static final String BUSY = "limit.busy";
  private static final String MANY = "limit.many";
  private static final Set<String> CHANGING = Set.of("POST", "PUT", "DELETE", "PATCH");

  private final Limits limits;
  private final @Nullable DeviceCookie cookie;

  /**
   * @param cookie null where devices are not told apart
   */
  LimitFilter(Limits limits, @Nullable DeviceCookie cookie) {
    this.limits = limits;
    this.cookie = cookie;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Kind> kind = kind(request.getMethod(), request.getServletPath());
    if (kind.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    switch (verdict(kind.get(), request)) {
      case Verdict.Pass _ -> chain.doFilter(request, response);
      case Verdict.Wait(Duration pause) -> slow(request, response, BUSY, pause, null);
      case Verdict.Prove(Work.Challenge work, Duration pause) ->
          slow(request, response, MANY, pause, work);
    }
  }

  private Verdict verdict(Kind kind, HttpServletRequest request) {
    Optional<ResidentKey> device =
        kind == Kind.SIGN_IN || cookie == null ? Optional.empty() : cookie.read(request);
    String proof =
        isApi(request) ? request.getHeader(PROOF_HEADER) : request.getParameter(PROOF_FIELD);
    return limits.count(
        kind, device, request.getRemoteAddr(), Objects.requireNonNullElse(proof, ""));
  }

  /** What this request is; nothing if it isn't counted. Forgetting a device never waits. */
  static Optional<Kind> kind(String method, String path) {
    if (!CHANGING.contains(method)) {
      return Optional.empty();
    }
    if (path.equals(SIGN_IN)) {
      return Optional.of(Kind.SIGN_IN);
    }
    if (path.equals(RECOVERY_FORM)) {
      return Optional.of(Kind.CODE);
    }
    if (SameOriginFilter.PATHS.stream().anyMatch(path::startsWith)) {
      return Optional.of(Kind.FORM);
    }
    return path.startsWith(API) ? apiKind(method, path) : Optional.empty();
  }

  private static Optional<Kind> apiKind(String method, String path) {
    if (path.equals(DEVICE)) {
      return method.equals("DELETE") ? Optional.empty() : Optional.of(Kind.DEVICE);
    }
    if (path.startsWith(DEVICE + "/")) {
      return Optional.of(path.endsWith("/recovery-code") ? Kind.VOICE : Kind.CODE);
    }
    if (SurveyProblem.isFor(path)) {
      return Optional.of(Kind.SURVEY);
    }
    boolean tap =
        path.endsWith("/support")
            || path.endsWith("/opinion")
            || path.endsWith("/similar")
            || path.endsWith("/checkin");
    return Optional.of(tap ? Kind.VOICE : Kind.WRITING);
  }

  private static void slow(
      HttpServletRequest request,
      HttpServletResponse response,
      String key,
      Duration pause,
      Work.@Nullable Challenge work)
      throws IOException {
    if (SameOriginFilter.isFor(request)) {
      // Its page says to load it anew, and the browser then sends what was typed once more.
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
      response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    if (!isApi(request)) {
      boolean signIn = request.getServletPath().equals(SIGN_IN);
      response.sendRedirect(request.getContextPath() + (signIn ? SIGN_IN : "/recover") + "?wait");
      return;
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    new FilterRefusal(HttpStatus.TOO_MANY_REQUESTS, key, "slower", pause.toSeconds(), work)
        .write(request, response);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getServletPath().startsWith(API);
  }
}
