package org.stadtmosaik.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.HtmlUtils;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.Reference;
import org.stadtmosaik.shell.RefusalStatus;
import org.stadtmosaik.shell.Theme;

/** The page for whatever goes wrong outside of Flow: plain HTML, no cause, a reference id. */
@Controller
class PlainErrorController implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(PlainErrorController.class);
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s" dir="%s"%s>
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="icon" type="image/svg+xml" href="%s/themes/stadtmosaik/favicon.svg">
        <link rel="stylesheet" href="%s/%s">
      </head>
      <body>
        <main class="alone"><div class="empty">
          <div class="art" aria-hidden="true">%s</div>
          <h1>%s</h1>
          <p>%s</p>
          <a class="btn" href="%s/">%s</a>
        </div></main>
      </body>
      </html>
      """;

  @RequestMapping("${server.error.path:${error.path:/error}}")
  ResponseEntity<?> show(HttpServletRequest request) {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Optional<DomainException> refusal = RefusalStatus.in(thrown);
    int status = refusal.map(RefusalStatus::of).orElseGet(() -> status(request));
    String reference = status >= 500 ? logged(thrown, request) : null;
    if (isApi(request)) {
      return json(status, refusal, reference, request);
    }
    Language language = CurrentLanguage.of(request);
    String key = word(status);
    String sentence =
        reference != null
            ? Messages.get(language, "shell.failure.here", reference)
            : refusal
                .map(it -> it.in(language))
                .orElseGet(() -> Messages.get(language, "shell." + key + ".text"));
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(page(request, language, key, sentence));
  }

  private static String word(int status) {
    return switch (status) {
      case 404 -> "missing";
      case 429 -> "slower";
      default -> status >= 500 ? "failure" : "refused";
    };
  }

  private static int status(HttpServletRequest request) {
    // Without a status somebody has opened this address by hand: there is nothing here.
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }

  private static String logged(@Nullable Throwable thrown, HttpServletRequest request) {
    String reference = Reference.next();
    if (thrown == null) {
      LOG.error(
          "Reference {}: {}", reference, request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
    } else {
      LOG.error("Reference {}", reference, thrown);
    }
    return reference;
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        && uri.startsWith(request.getContextPath() + "/api/");
  }

  private static ResponseEntity<ApiError> json(
      int status,
      Optional<DomainException> refusal,
      @Nullable String reference,
      HttpServletRequest request) {
    Language language = CurrentLanguage.resolve(null, request.getHeader("Accept-Language"));
    String key =
        refusal
            .map(DomainException::key)
            .orElse(
                switch (status) {
                  case 401, 403 -> "shared.error.forbidden";
                  case 404 -> "shared.error.notFound";
                  default -> status >= 500 ? "shell.api.failure" : "shell.api.unreadable";
                });
    String message =
        refusal
            .map(it -> it.in(language))
            .orElseGet(() -> Messages.get(language, key, reference == null ? "" : reference));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ApiError(key, null, message, reference));
  }

  private static String page(
      HttpServletRequest request, Language language, String key, String sentence) {
    String root = request.getContextPath();
    String title = HtmlUtils.htmlEscape(Messages.get(language, "shell." + key + ".title"), "UTF-8");
    Drawing drawing = "failure".equals(key) ? Drawing.FAILURE : Drawing.MISSING;
    return PAGE.formatted(
        language.tag(),
        language.direction(),
        Display.of(request)
            .attribute()
            .map(theme -> " " + Display.ATTRIBUTE + "=\"" + theme + "\"")
            .orElse(""),
        title,
        root,
        root,
        Theme.get().path(),
        drawing.svg(),
        title,
        HtmlUtils.htmlEscape(sentence, "UTF-8"),
        root,
        HtmlUtils.htmlEscape(Messages.get(language, "shell.home"), "UTF-8"));
  }
}
