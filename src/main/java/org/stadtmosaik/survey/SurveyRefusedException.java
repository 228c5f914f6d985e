package org.stadtmosaik.survey;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.AnswerProblem;

/** A refusal that the API names, so that a phone knows whether sending it again makes sense. */
public class SurveyRefusedException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final @Nullable String question;
  private final transient @Nullable AnswerProblem answer;
  private final transient @Nullable LocalizedText own;

  public SurveyRefusedException(ProblemKind kind) {
    this(kind, null, null, null);
  }

  private SurveyRefusedException(
      ProblemKind kind,
      @Nullable String question,
      @Nullable AnswerProblem answer,
      @Nullable LocalizedText own) {
    super(kind.key() + ".detail");
    this.kind = kind;
    this.question = question;
    this.answer = answer;
    this.own = own;
  }

  /** For an answer that does not fit its survey. */
  static SurveyRefusedException of(AnswerProblem answer) {
    String question = answer.question();
    return new SurveyRefusedException(
        ProblemKind.ANSWER, question.isEmpty() ? null : question, answer, null);
  }

  /** For somebody who is one too many, with what the author says to them. */
  static SurveyRefusedException full(LocalizedText message) {
    return new SurveyRefusedException(ProblemKind.QUOTA_FULL, null, null, message);
  }

  /** For a photo that is none. */
  static SurveyRefusedException photo(String question) {
    return new SurveyRefusedException(ProblemKind.PHOTO, question, null, null);
  }

  public ProblemKind kind() {
    return kind;
  }

  /** The code of the question that is meant, if one is. */
  public @Nullable String question() {
    return question;
  }

  /** What is wrong with the answer, if that is it. */
  public @Nullable AnswerProblem answer() {
    return answer;
  }

  @Override
  public String in(Language language) {
    if (own != null) {
      return own.in(language).text();
    }
    return answer == null ? super.in(language) : answer.in(language);
  }
}
