package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** Keeps the reader's choice of language. */
@Controller
class LanguageController {

  /**
   * Sets the cookie and leads back.
   *
   * @param to a path within the portal; anything else leads to the start page
   */
  @GetMapping("/language/{tag}")
  ResponseEntity<Void> choose(
      @PathVariable String tag,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    // Not as a refusal of ours: outside of the API the server would log each one with its trace.
    Language language =
        Language.shipped(tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return KeptChoice.of(CurrentLanguage.COOKIE, language.tag(), to, request);
  }
}
