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

  @ExceptionHandler(NoDeviceException.class)
  ResponseEntity<ApiHeaderFilter.Refusal> noDevice(
      NoDeviceException refusal, HttpServletRequest request) {
    return answer(HttpStatus.UNAUTHORIZED, refusal, request);
  }

  @ExceptionHandler(UnknownMailCodeException.class)
  ResponseEntity<ApiHeaderFilter.Refusal> unknownMailCode(
      UnknownMailCodeException refusal, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, refusal, request);
  }

  @ExceptionHandler(UnknownCodeException.class)
  ResponseEntity<ApiHeaderFilter.Refusal> unknownCode(
      UnknownCodeException refusal, HttpServletRequest request) {
    return answer(HttpStatus.NOT_FOUND, refusal, request);
  }

  private static ResponseEntity<ApiHeaderFilter.Refusal> answer(
      HttpStatus status, DomainException refusal, HttpServletRequest request) {
    Language language =
        CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return ResponseEntity.status(status)
        .body(new ApiHeaderFilter.Refusal(refusal.key(), refusal.in(language)));
  }
}
