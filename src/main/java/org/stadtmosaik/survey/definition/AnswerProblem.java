package org.stadtmosaik.survey.definition;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * One thing that is wrong with an answer.
 *
 * @param question the question's code, or the key that was sent and is none; the code of a group or
 *     page for its order; empty for the survey itself, such as the consent before the first
 *     question
 * @param own the author's words, if a validation rule of the author was not kept
 */
public record AnswerProblem(String question, Kind kind, @Nullable LocalizedText own) {

  AnswerProblem(String question, Kind kind) {
    this(question, kind, null);
  }

  /** The kinds of problems; {@link #word()} is what stands in problem+json. */
  public enum Kind {
    /** There is no such question. */
    UNKNOWN,
    /** A question that was not to be asked, given the other answers. */
    HIDDEN,
    /** Nothing was answered where something must be. */
    REQUIRED,
    /** A value of a kind that this question does not take. */
    TYPE,
    /** An option, row or place that this question does not have. */
    OPTION,
    /** An option twice, or the options in another order than that of the definition. */
    SEQUENCE,
    /** Less than the smallest value, earlier than the first, or fewer options than needed. */
    MIN,
    /** More than the largest value, later than the last, or more options than allowed. */
    MAX,
    /** A number between the steps, or with too many decimals. */
    STEP,
    /** A text that is too long. */
    LENGTH,
    /** Another option beside one that goes with no other. */
    EXCLUSIVE,
    /** Words of one's own where none are asked for. */
    OTHER,
    /** "Prefer not to say" where it is not offered, or together with an answer. */
    DECLINED,
    /** The survey's or the question's consent is missing, or that of another version. */
    CONSENT,
    /** A photo without its question answered, or the other way round. */
    PHOTO,
    /** An order that is no order of what is shuffled. */
    ORDER,
    /** A validation rule of the author says no. */
    RULE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What to say about it, in bundle {@code surveyanswer}; the author's own words come first. */
  public String in(Language language) {
    return own == null
        ? Messages.get(language, "surveyanswer.problem." + kind.word())
        : own.in(language).text();
  }

  /** As the maps of problem+json have it. */
  public Map<String, String> toMap() {
    return Map.of("question", question, "problem", kind.word());
  }
}
