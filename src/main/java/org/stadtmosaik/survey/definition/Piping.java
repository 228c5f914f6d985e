package org.stadtmosaik.survey.definition;

import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Area;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Question;

/**
 * Puts earlier answers into texts: {@code {{code}}} becomes what was chosen, in the reader's
 * language, or what was written; nothing if there is no answer.
 */
public final class Piping {

  private static final String OPENS = "{{";
  private static final String CLOSES = "}}";
  private static final int MOST_DECIMALS = 6;

  private final Map<String, Question> questions = new HashMap<>();

  private Piping() {}

  /** Prepares it for this definition. */
  public static Piping of(Definition definition) {
    Piping piping = new Piping();
    definition.questions().forEach(q -> piping.questions.put(q.code(), q));
    return piping;
  }

  /**
   * The text as a reader of this language sees it, as plain text (nothing in it is markup).
   *
   * @param answers empty before the first question
   */
  public LocalizedText.Reading fill(
      LocalizedText text, Map<String, ? extends @Nullable Object> answers, Language reader) {
    LocalizedText.Reading reading = text.in(reader);
    return new LocalizedText.Reading(
        replace(reading.text(), code -> said(code, answers, reading.language())),
        reading.language(),
        reading.foreign());
  }

  /** The text with the answers in each of its languages. */
  LocalizedText fill(LocalizedText text, Map<String, ? extends @Nullable Object> answers) {
    Map<String, String> filled = new LinkedHashMap<>();
    text.texts()
        .forEach((tag, words) ->
            filled.put(tag, replace(words, code -> said(code, answers, new Language(tag)))));
    return new LocalizedText(filled);
  }

  /**
   * The text where nobody has answered, such as in a codebook: {@code {{age}}} as {@code [age]}.
   */
  public static LocalizedText unfilled(LocalizedText text) {
    Map<String, String> unfilled = new LinkedHashMap<>();
    text.texts().forEach((tag, words) -> unfilled.put(tag, replace(words, c -> "[" + c + "]")));
    return new LocalizedText(unfilled);
  }

  /** Notes every reference of the text to what cannot have been answered at its place. */
  static void check(@Nullable LocalizedText text, String path, Problems problems, Scope scope) {
    if (text != null) {
      text.texts()
          .forEach((tag, words) ->
              replace(
                  words,
                  code -> {
                    if (scope.problemWith(code) != null) {
                      problems.add(path + "." + tag, "pipe", code);
                    }
                    return "";
                  }));
    }
  }

  private static String replace(String text, UnaryOperator<String> words) {
    int open = text.indexOf(OPENS);
    if (open < 0) {
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    while (open >= 0) {
      int close = text.indexOf(CLOSES, open);
      if (close < 0) {
        break;
      }
      replaced.append(text, done, open);
      replaced.append(words.apply(text.substring(open + OPENS.length(), close).strip()));
      done = close + CLOSES.length();
      open = text.indexOf(OPENS, done);
    }
    return replaced.append(text, done, text.length()).toString();
  }

  private String said(
      String code, Map<String, ? extends @Nullable Object> answers, Language language) {
    Question question = questions.get(code);
    Object value = answers.get(code);
    if (question == null || value == null) {
      return "";
    }
    Object other = answers.get(code + "__other");
    return switch (value) {
      case List<?> list ->
          list.stream()
              .map(each -> label(question, each.toString(), other, language))
              .collect(Collectors.joining(language.base().equals(Language.ARABIC) ? "، " : ", "));
      case String text when question.type() == QuestionType.DATE ->
          CommuneTime.day(LocalDate.parse(text), language);
      case String text -> label(question, text, other, language);
      case Number number -> number(question, number, language);
      default -> "";
    };
  }

  private static String label(
      Question question, String code, @Nullable Object other, Language language) {
    if (question.form() instanceof AnswerForm.Places places) {
      for (Area area : places.areas()) {
        if (area.code().equals(code)) {
          return area.label().in(language).text();
        }
      }
    }
    for (Option option : AnswerForms.options(question.form())) {
      if (option.code().equals(code)) {
        return option.other() && other != null
            ? other.toString()
            : option.label().in(language).text();
      }
    }
    return code;
  }

  private static String number(Question question, Number number, Language language) {
    if (question.form() instanceof AnswerForm.Scale scale) {
      LocalizedText label = scale.labels().get(number.intValue());
      if (label != null) {
        return label.in(language).text();
      }
    }
    NumberFormat format = NumberFormat.getInstance(language.formats());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }
}
