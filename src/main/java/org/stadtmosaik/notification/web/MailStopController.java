package org.stadtmosaik.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.notification.MailStop;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Display;

/**
 * Stops mails: a mail program posts here by itself (RFC 8058), a person follows the link in the
 * mail and taps once more, since programs that look links up shall stop nothing. Neither cookie nor
 * session is looked at; what is in the address is all it takes.
 */
@Controller
class MailStopController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  /** What a mail program says and no form of ours. */
  private static final String ONE_CLICK = "One-Click";

  private final MailStop stop;
  private final MailStopPage page;

  MailStopController(MailStop stop, MailStopPage page) {
    this.stop = stop;
    this.page = page;
  }

  /**
   * @param lang a tag that counts for this page only; else the language of the mails
   */
  @GetMapping("/mail/stop/{token}")
  ResponseEntity<String> show(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request) {
    MailStop.Standing standing = stop.standing(token).orElseThrow(MailStopController::missing);
    Language reader =
        Optional.ofNullable(lang).flatMap(Language::shipped).orElse(standing.language());
    return ResponseEntity.ok()
        .contentType(HTML)
        .body(page.html(MailStop.path(token), standing.stopped(), reader, Display.of(request)));
  }

  @PostMapping("/mail/stop/{token}")
  ResponseEntity<Void> stop(
      @PathVariable String token,
      @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String way,
      @RequestParam(required = false) @Nullable String resume) {
    if (!stop.want(token, resume != null)) {
      throw missing();
    }
    return ONE_CLICK.equals(way)
        ? ResponseEntity.ok().build()
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(MailStop.path(token)))
            .build();
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
