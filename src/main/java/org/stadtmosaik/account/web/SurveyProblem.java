package org.stadtmosaik.account.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.account.limits.Work;

/**
 * What a filter refuses, as the API for surveys tells refusals (RFC 9457).
 *
 * @param seconds of the pause, if waiting helps
 * @param work what to solve instead of waiting
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyProblem(
    String type,
    String title,
    int status,
    String detail,
    String kind,
    @Nullable Long seconds,
    Work.@Nullable Challenge work) {

  private static final List<String> PATHS = List.of("/api/v1/surveys/", "/api/v1/staff/surveys/");

  static boolean isFor(String path) {
    return PATHS.stream().anyMatch(path::startsWith);
  }

  static SurveyProblem of(
      String kind,
      int status,
      String message,
      @Nullable Long seconds,
      Work.@Nullable Challenge work) {
    return new SurveyProblem(
        "urn:stadtmosaik:survey:" + kind, message, status, message, kind, seconds, work);
  }
}
