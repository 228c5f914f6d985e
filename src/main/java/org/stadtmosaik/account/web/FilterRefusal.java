package org.stadtmosaik.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.stadtmosaik.account.limits.Work;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.CurrentLanguage;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a filter before the API refuses, in the form that the API at this address has.
 *
 * @param key message key of the sentence
 * @param kind the word for programs, where refusals have one
 * @param seconds of the pause, if waiting helps
 * @param work what to solve instead of waiting
 */
record FilterRefusal(
    HttpStatus status,
    String key,
    String kind,
    @Nullable Long seconds,
    Work.@Nullable Challenge work) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Body(
      String error, String message, @Nullable Long seconds, Work.@Nullable Challenge work) {}

  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Language language =
        CurrentLanguage.resolve(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    String message = Messages.get(language, key);
    boolean problem = SurveyProblem.isFor(request.getServletPath());
    response.setStatus(status.value());
    response.setContentType(
        problem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.APPLICATION_JSON_VALUE);
    JSON.writeValue(
        response.getOutputStream(),
        problem
            ? SurveyProblem.of(kind, status.value(), message, seconds, work)
            : new Body(key, message, seconds, work));
  }
}
