package org.stadtmosaik.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Departure;
import org.stadtmosaik.shell.Reference;
import org.stadtmosaik.shell.RefusalStatus;

/** Says refusals and failures below {@code /api/} as JSON, in the language that was asked for. */
@RestControllerAdvice
// After those of features, which know their own refusals better.
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ApiErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
  private static final String API = "/api/";

  /**
   * @throws Exception the same one, if it is not ours to say
   */
  @ExceptionHandler(Exception.class)
  ResponseEntity<ApiError> handle(Exception thrown, HttpServletRequest request) throws Exception {
    if (!isApi(request) || isForSecurity(thrown)) {
      throw thrown;
    }
    if (Departure.isIn(thrown)) {
      return ResponseEntity.internalServerError().build();
    }
    Language language = CurrentLanguage.resolve(null, request.getHeader("Accept-Language"));
    Optional<DomainException> refusal = RefusalStatus.in(thrown);
    if (refusal.isPresent()) {
      return refused(refusal.get(), language);
    }
    if (thrown instanceof HttpMessageNotReadableException
        || thrown instanceof TypeMismatchException) {
      return unusable(400, HttpHeaders.EMPTY, language);
    }
    if (thrown instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      return unusable(response.getStatusCode().value(), response.getHeaders(), language);
    }
    return failed(thrown, language);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + API);
  }

  private static boolean isForSecurity(Exception thrown) {
    return thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException;
  }

  private static ResponseEntity<ApiError> refused(DomainException refusal, Language language) {
    String field = refusal instanceof InvalidInputException input ? input.field() : null;
    return answer(
        RefusalStatus.of(refusal),
        HttpHeaders.EMPTY,
        new ApiError(refusal.key(), field, refusal.in(language), null));
  }

  private static ResponseEntity<ApiError> unusable(
      int status, HttpHeaders headers, Language language) {
    String key =
        switch (status) {
          case 404 -> "shared.error.notFound";
          case 405 -> "shell.api.method";
          case 413 -> "shell.api.tooLarge";
          case 415, 406 -> "shell.api.mediaType";
          default -> "shell.api.unreadable";
        };
    return answer(status, headers, new ApiError(key, null, Messages.get(language, key), null));
  }

  private static ResponseEntity<ApiError> failed(Exception thrown, Language language) {
    String reference = Reference.next();
    LOG.error("Reference {}", reference, thrown);
    String key = "shell.api.failure";
    return answer(
        500,
        HttpHeaders.EMPTY,
        new ApiError(key, null, Messages.get(language, key, reference), reference));
  }

  private static ResponseEntity<ApiError> answer(int status, HttpHeaders headers, ApiError error) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_JSON)
        .body(error);
  }
}
