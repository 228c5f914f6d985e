package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.stadtmosaik.media.BusyException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Departure;
import org.stadtmosaik.shell.Reference;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.SurveyRefusedException;

/** Says refusals and failures of the survey endpoints as problems (RFC 9457). */
@RestControllerAdvice(
    assignableTypes = {
      SurveyController.class,
      ResponseController.class,
      DraftController.class,
      EntryController.class
    })
@Order(Ordered.HIGHEST_PRECEDENCE)
class SurveyErrors {

  private static final Logger LOG = LoggerFactory.getLogger(SurveyErrors.class);

  @ExceptionHandler(Exception.class)
  ResponseEntity<Problem> handle(Exception thrown, HttpServletRequest request) {
    Language language = CurrentLanguage.resolve(null, request.getHeader("Accept-Language"));
    return switch (thrown) {
      case SurveyRefusedException refusal -> refused(refusal, language);
      case NotFoundException _ -> refused(ProblemKind.NOT_FOUND, language);
      case ForbiddenException _ -> refused(ProblemKind.FORBIDDEN, language);
      case MethodArgumentTypeMismatchException _ -> refused(ProblemKind.UNREADABLE, language);
      case BusyException _ -> busy(language);
      default ->
          Departure.isIn(thrown)
              ? ResponseEntity.internalServerError().build()
              : failed(thrown, language);
    };
  }

  private static ResponseEntity<Problem> busy(Language language) {
    return ResponseEntity.status(ProblemKind.SLOWER.status())
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(BusyException.RETRY_AFTER))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problem.of(new SurveyRefusedException(ProblemKind.SLOWER), language));
  }

  private static ResponseEntity<Problem> refused(ProblemKind kind, Language language) {
    return refused(new SurveyRefusedException(kind), language);
  }

  private static ResponseEntity<Problem> refused(
      SurveyRefusedException refusal, Language language) {
    return answer(Problem.of(refusal, language));
  }

  private static ResponseEntity<Problem> failed(Exception thrown, Language language) {
    String reference = Reference.next();
    LOG.error("Reference {}", reference, thrown);
    return answer(Problem.failure(reference, language));
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
