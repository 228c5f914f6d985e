package org.stadtmosaik.meeting.web.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.meeting.CheckIns;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.WorkerScript;

/**
 * The page at the door, for staff who are signed in. Nothing of the meeting stands in it, as the
 * worker keeps it: who comes arrives by the API, and lies on the phone encrypted.
 */
@Controller
class CheckInPageController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final CheckIns checkIns;
  private final CheckInPageWriter writer;
  private final ActorProvider actors;
  private final WorkerScript worker = WorkerScript.of("checkin");

  CheckInPageController(CheckIns checkIns, CheckInPageWriter writer, ActorProvider actors) {
    this.checkIns = checkIns;
    this.writer = writer;
    this.actors = actors;
  }

  @GetMapping("/checkin/{handle}")
  ResponseEntity<String> show(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request) {
    Language language =
        Optional.ofNullable(lang)
            .flatMap(Language::shipped)
            .orElseGet(() -> CurrentLanguage.of(request));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(writer.html(meeting(handle), language, Display.of(request)));
  }

  @GetMapping("/checkin/worker.js")
  ResponseEntity<byte[]> worker(HttpServletRequest request) {
    return worker.answer(request);
  }

  private MeetingView meeting(String handle) {
    try {
      return checkIns.meeting(actors.current(), handle);
    } catch (NotFoundException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
    }
  }
}
