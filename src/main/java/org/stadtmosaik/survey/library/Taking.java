package org.stadtmosaik.survey.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shared.ConflictException;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questionnaire that a question goes into.
 *
 * @param codes of the questions that are in it
 * @param languages BCP 47 tags of the languages that it has
 */
public record Taking(Set<String> codes, List<String> languages) {

  private static final int CODE_LENGTH = 40;

  public Taking {
    codes = Set.copyOf(codes);
    languages = List.copyOf(languages);
  }

  /** The questionnaire's languages in which the question is not, or not whole. */
  public List<String> missing(LibraryQuestion question) {
    Set<String> there = question.languages();
    return languages.stream().filter(tag -> !there.contains(tag)).toList();
  }

  /**
   * The question as this questionnaire can have it: with a code that is free, and only in the
   * questionnaire's languages. What a language lacks stays missing, so that it is found.
   *
   * @throws ConflictException if they have no language in common
   */
  public ObjectNode take(LibraryQuestion kept) {
    ObjectNode question = kept.question();
    String before = question.path("code").stringValue("");
    String code = free(before);
    new OwnReferences(before).rename(question, code);
    question.put("code", code);
    boolean spoken = false;
    for (ObjectNode text : QuestionTexts.of(question)) {
      Map<String, String> values = new LinkedHashMap<>(QuestionTexts.values(text));
      values.keySet().retainAll(languages);
      spoken |= !values.isEmpty();
      text.removeAll();
      languages.stream().filter(values::containsKey).forEach(tag -> text.put(tag, values.get(tag)));
    }
    if (!spoken) {
      throw new ConflictException("surveylibrary.error.noLanguage");
    }
    return question;
  }

  private String free(String code) {
    if (!codes.contains(code)) {
      return code;
    }
    for (int number = 2; ; number++) {
      String ending = "_" + number;
      String stem = code.substring(0, Math.min(code.length(), CODE_LENGTH - ending.length()));
      String next = stem.replaceAll("_+$", "") + ending;
      if (!codes.contains(next)) {
        return next;
      }
    }
  }
}
