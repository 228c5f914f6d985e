package org.stadtmosaik.survey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.ProblemKind;
import org.stadtmosaik.survey.SurveyRefusedException;
import org.stadtmosaik.survey.definition.AnswerProblem;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type {@code urn:stadtmosaik:survey:} and the kind
 * @param title in the language that was asked for
 * @param detail what to do, in the same language or in one the author wrote
 * @param kind for programs
 * @param question code of the question that is meant, if one is
 * @param problem what is wrong with that answer, for programs
 * @param reference the id under which the log has a failure of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String kind,
    @Nullable String question,
    @Nullable String problem,
    @Nullable String reference) {

  static Problem of(SurveyRefusedException refusal, Language language) {
    ProblemKind kind = refusal.kind();
    AnswerProblem answer = refusal.answer();
    return new Problem(
        type(kind),
        Messages.get(language, kind.key()),
        kind.status(),
        refusal.in(language),
        kind.word(),
        refusal.question(),
        answer == null ? null : answer.kind().word(),
        null);
  }

  static Problem failure(String reference, Language language) {
    ProblemKind kind = ProblemKind.FAILURE;
    return new Problem(
        type(kind),
        Messages.get(language, kind.key()),
        kind.status(),
        Messages.get(language, kind.key() + ".detail", reference),
        kind.word(),
        null,
        null,
        reference);
  }

  private static String type(ProblemKind kind) {
    return "urn:stadtmosaik:survey:" + kind.word();
  }
}
