package org.stadtmosaik.meeting.web.poll;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.meeting.AnswerReceipt;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Requests;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Display;

/** The page of a poll, and its forms, which work without script: what is posted leads to a page. */
@RestController
class PollController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String DONE = "done";
  private static final String WITHDRAWN = "withdrawn";

  private final PollAnswers answers;
  private final PollRequests requests;
  private final PollPageWriter writer;
  private final FormDevice devices;

  PollController(
      PollAnswers answers, PollRequests requests, PollPageWriter writer, FormDevice devices) {
    this.answers = answers;
    this.requests = requests;
    this.writer = writer;
    this.devices = devices;
  }

  @GetMapping("/t/{handle}")
  ResponseEntity<String> show(@PathVariable String handle, HttpServletRequest request) {
    return show(request, requests.of(request, handle, Optional.empty(), null, null));
  }

  /** The same by the link of one answer. */
  @GetMapping("/t/{handle}/a/{secret}")
  ResponseEntity<String> show(
      @PathVariable String handle, @PathVariable String secret, HttpServletRequest request) {
    if (request.getParameter(WITHDRAWN) != null) {
      return seeOther(request, PollAddress.path(handle), WITHDRAWN);
    }
    return show(request, requests.of(request, handle, Optional.of(secret), null, null));
  }

  @PostMapping("/t/{handle}")
  ResponseEntity<String> answer(
      @PathVariable String handle, HttpServletRequest request, HttpServletResponse response) {
    Actor.Resident resident = devices.of(request, response);
    return kept(
        handle,
        Optional.empty(),
        request,
        typed ->
            answers.submit(
                resident,
                handle,
                PollForm.id(typed),
                PollForm.version(typed),
                PollForm.forAnother(typed),
                PollForm.answer(typed, Requests.reader(request)),
                PollForm.address(typed)));
  }

  @PostMapping("/t/{handle}/a/{secret}")
  ResponseEntity<String> change(
      @PathVariable String handle, @PathVariable String secret, HttpServletRequest request) {
    return kept(
        handle,
        Optional.of(secret),
        request,
        typed ->
            answers.changeByLink(
                handle,
                secret,
                PollForm.version(typed),
                PollForm.answer(typed, Requests.reader(request)),
                PollForm.address(typed)));
  }

  @PostMapping("/t/{handle}/withdrawal")
  ResponseEntity<String> withdraw(
      @PathVariable String handle, HttpServletRequest request, HttpServletResponse response) {
    Actor.Resident resident = devices.of(request, response);
    return withdrawn(handle, Optional.empty(), request, () -> answers.withdraw(resident, handle));
  }

  @PostMapping("/t/{handle}/a/{secret}/withdrawal")
  ResponseEntity<String> withdraw(
      @PathVariable String handle, @PathVariable String secret, HttpServletRequest request) {
    return withdrawn(
        handle, Optional.of(secret), request, () -> answers.withdrawByLink(handle, secret));
  }

  private ResponseEntity<String> show(HttpServletRequest request, PollRequest page) {
    boolean done = request.getParameter(DONE) != null;
    PollPageWriter.Shows shows =
        request.getParameter(WITHDRAWN) != null
            ? PollPageWriter.Shows.WITHDRAWN
            : done ? PollPageWriter.Shows.RECEIPT : PollPageWriter.Shows.FORM;
    return html(HttpStatus.OK, request, page, shows);
  }

  private ResponseEntity<String> kept(
      String handle, Optional<String> secret, HttpServletRequest request, Work work) {
    Typed typed = Typed.of(request.getParameterMap());
    try {
      AnswerReceipt receipt = work.on(typed);
      return seeOther(request, path(handle, secret, typed, receipt), DONE);
    } catch (NotFoundException e) {
      throw Requests.missing();
    } catch (DomainException refusal) {
      return refused(handle, secret, request, typed, refusal);
    }
  }

  /** What is sent for somebody else is shown by its link: this device's own answer is another. */
  static String path(String handle, Optional<String> secret, Typed typed, AnswerReceipt receipt) {
    Optional<String> link =
        PollForm.forAnother(typed) ? Optional.ofNullable(receipt.secret()) : secret;
    return link.map(it -> PollAddress.path(handle, it)).orElse(PollAddress.path(handle));
  }

  /** The page once more with all that was typed, and with what keeps it from being taken. */
  private ResponseEntity<String> refused(
      String handle,
      Optional<String> secret,
      HttpServletRequest request,
      Typed typed,
      DomainException refusal) {
    FormFields.Problem problem = Requests.problem(refusal, request);
    PollRequest page = requests.of(request, handle, secret, typed, problem);
    if (refusal instanceof ConflictException) {
      // Whoever reads the sentence and sends again means it.
      Typed again =
          page.own()
              .map(own -> typed.with(PollForm.VERSION, Long.toString(own.version())))
              .orElse(typed);
      page = requests.of(request, handle, secret, again, problem);
    }
    HttpStatus status = Requests.status(refusal);
    return html(status, request, page, PollPageWriter.Shows.FORM);
  }

  private ResponseEntity<String> withdrawn(
      String handle, Optional<String> secret, HttpServletRequest request, Runnable work) {
    try {
      work.run();
      return seeOther(request, PollAddress.path(handle), WITHDRAWN);
    } catch (NotFoundException e) {
      throw Requests.missing();
    } catch (DomainException refusal) {
      return refused(handle, secret, request, Typed.NOTHING, refusal);
    }
  }

  private ResponseEntity<String> html(
      HttpStatus status, HttpServletRequest request, PollRequest page, PollPageWriter.Shows shows) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, page.reader().tag())
        .body(writer.html(page, Display.of(request), shows));
  }

  private static ResponseEntity<String> seeOther(
      HttpServletRequest request, String path, String what) {
    String language =
        Requests.chosen(request).map(Language::tag).map(tag -> "&lang=" + tag).orElse("");
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + path + "?" + what + language)
        .build();
  }

  /** What is done with a form. */
  private interface Work {
    AnswerReceipt on(Typed typed);
  }
}
