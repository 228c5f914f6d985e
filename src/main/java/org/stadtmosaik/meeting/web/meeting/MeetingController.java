package org.stadtmosaik.meeting.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.meeting.MeetingAddress;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.Ticket;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Requests;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Display;

/** The page of a meeting, and its forms, which work without script: what is posted leads back. */
@RestController
class MeetingController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Registrations registrations;
  private final MeetingRequests requests;
  private final MeetingPageWriter writer;
  private final FormDevice devices;

  MeetingController(
      Registrations registrations,
      MeetingRequests requests,
      MeetingPageWriter writer,
      FormDevice devices) {
    this.registrations = registrations;
    this.requests = requests;
    this.writer = writer;
    this.devices = devices;
  }

  @GetMapping("/m/{handle}")
  ResponseEntity<String> show(@PathVariable String handle, HttpServletRequest request) {
    return html(HttpStatus.OK, request, requests.of(request, handle, Optional.empty(), null, null));
  }

  /** The same by the link of one registration. */
  @GetMapping("/m/{handle}/r/{secret}")
  ResponseEntity<String> show(
      @PathVariable String handle, @PathVariable String secret, HttpServletRequest request) {
    return html(
        HttpStatus.OK, request, requests.of(request, handle, Optional.of(secret), null, null));
  }

  @PostMapping("/m/{handle}")
  ResponseEntity<String> signUp(
      @PathVariable String handle, HttpServletRequest request, HttpServletResponse response) {
    Actor.Resident resident = devices.of(request, response);
    return done(
        handle,
        Optional.empty(),
        request,
        typed -> {
          RegistrationId id = SignUpForm.id(typed);
          OwnRegistration own =
              registrations.register(
                  resident, handle, id, SignUpForm.read(typed, Requests.reader(request)));
          return own.id().equals(id) ? null : "already";
        });
  }

  /**
   * @param what accept, decline, cancel or change
   */
  @PostMapping("/m/{handle}/{what:accept|decline|cancel|change}")
  ResponseEntity<String> act(
      @PathVariable String handle,
      @PathVariable String what,
      HttpServletRequest request,
      HttpServletResponse response) {
    Ticket ticket = new Ticket.Device(devices.of(request, response));
    return done(handle, Optional.empty(), request, typed -> act(ticket, what, typed, request));
  }

  /** The same by the link of one registration. */
  @PostMapping("/m/{handle}/r/{secret}/{what:accept|decline|cancel|change}")
  ResponseEntity<String> act(
      @PathVariable String handle,
      @PathVariable String secret,
      @PathVariable String what,
      HttpServletRequest request) {
    Ticket ticket = new Ticket.Link(secret);
    return done(handle, Optional.of(secret), request, typed -> act(ticket, what, typed, request));
  }

  private @Nullable String act(
      Ticket ticket, String what, Typed typed, HttpServletRequest request) {
    RegistrationId id = SignUpForm.id(typed);
    switch (what) {
      case "accept" -> registrations.accept(ticket, id);
      case "decline" -> registrations.decline(ticket, id);
      case "cancel" -> registrations.cancel(ticket, id);
      default -> {
        registrations.change(ticket, id, SignUpForm.read(typed, Requests.reader(request)));
        return "changed";
      }
    }
    return null;
  }

  /**
   * @param work gives the word for what has been done, where the page does not show it by itself
   */
  private ResponseEntity<String> done(
      String handle,
      Optional<String> secret,
      HttpServletRequest request,
      Function<Typed, @Nullable String> work) {
    Typed typed = Typed.of(request.getParameterMap());
    try {
      return seeOther(handle, secret, request, work.apply(typed));
    } catch (NotFoundException e) {
      throw Requests.missing();
    } catch (DomainException refusal) {
      return refused(handle, secret, request, typed, refusal);
    }
  }

  /** The page once more with all that was typed, and with what keeps it from being taken. */
  private ResponseEntity<String> refused(
      String handle,
      Optional<String> secret,
      HttpServletRequest request,
      Typed typed,
      DomainException refusal) {
    FormFields.Problem problem = Requests.problem(refusal, request);
    return html(
        Requests.status(refusal),
        request,
        requests.of(request, handle, secret, typed.has(SignUpForm.NAME) ? typed : null, problem));
  }

  private ResponseEntity<String> html(
      HttpStatus status, HttpServletRequest request, MeetingRequest page) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, page.reader().tag())
        .body(writer.html(page, Display.of(request)));
  }

  private static ResponseEntity<String> seeOther(
      String handle, Optional<String> secret, HttpServletRequest request, @Nullable String done) {
    String path =
        secret
            .map(it -> MeetingAddress.path(handle, it))
            .orElseGet(() -> MeetingAddress.path(handle));
    String language =
        Requests.chosen(request).map(Language::tag).map(tag -> "lang=" + tag).orElse("");
    String word = done == null ? "" : MeetingRequests.DONE + "=" + done;
    String query = language.isEmpty() || word.isEmpty() ? language + word : language + "&" + word;
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.LOCATION,
            request.getContextPath() + path + (query.isEmpty() ? "" : "?" + query) + "#own")
        .build();
  }
}
