package org.stadtmosaik.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** What the light pages of polls and of meetings have in common in how they are asked for. */
public final class Requests {

  private Requests() {}

  /** The language that the address asks for. */
  public static Optional<Language> chosen(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::shipped);
  }

  /** The language that is read: the one that the address asks for, else as everywhere. */
  public static Language reader(HttpServletRequest request) {
    return chosen(request).orElseGet(() -> CurrentLanguage.of(request));
  }

  /** The answer to whoever asks for what there is not. */
  public static ResponseStatusException missing() {
    // Not as a refusal of ours: outside of the API the server would log each one with its trace.
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** What keeps a form from being taken, for its reader. */
  public static FormFields.Problem problem(DomainException refusal, HttpServletRequest request) {
    String field = refusal instanceof InvalidInputException input ? input.field() : null;
    return new FormFields.Problem(field, refusal.in(reader(request)));
  }

  /** With which status a form that was refused comes back. */
  public static HttpStatus status(DomainException refusal) {
    return refusal instanceof ConflictException ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
  }
}
