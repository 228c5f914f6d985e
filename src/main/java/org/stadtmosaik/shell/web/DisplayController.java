package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.shell.Display;

/** Keeps the reader's choice of colours. */
@Controller
class DisplayController {

  /**
   * Sets the cookie and leads back.
   *
   * @param to a path within the portal; anything else leads to the start page
   */
  @GetMapping("/display/{word}")
  ResponseEntity<Void> choose(
      @PathVariable String word,
      @RequestParam(defaultValue = "/") String to,
      HttpServletRequest request) {
    Display display =
        Display.named(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return KeptChoice.of(Display.COOKIE, display.word(), to, request);
  }
}
