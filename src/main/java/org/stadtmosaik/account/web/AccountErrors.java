package org.stadtmosaik.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.stadtmosaik.account.NoDeviceException;
import org.stadtmosaik.account.UnknownCodeException;
import org.stadtmosaik.account.UnknownMailCodeException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** The status of this module's refusals; the body is the same as for all others. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountErrors {

  record Refusal(String error, String message) {}

  @ExceptionHandler(NoDeviceException.class)
  ResponseEntity<Refusal> noDevice(NoDeviceException refusal, HttpServletRequest request) {
    return answer(HttpStatus.UNAUTHORIZED, refusal, request);
  }

  @ExceptionHandler(UnknownMailCodeException.class)
  ResponseEntity<Refusal> unknownMailCode(
      UnknownMailCodeException refusal, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, refusal, request);
  }

  @ExceptionHandler(UnknownCodeException.class)
  ResponseEntity<Refusal> unknownCode(UnknownCodeException refusal, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, refusal, request);
  }

  private static ResponseEntity<Refusal> answer(
      HttpStatus status, DomainException refusal, HttpServletRequest request) {
    Language language =
        CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return ResponseEntity.status(status).body(new Refusal(refusal.key(), refusal.in(language)));
  }
}
