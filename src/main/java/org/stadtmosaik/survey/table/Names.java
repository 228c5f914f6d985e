package org.stadtmosaik.survey.table;

/**
 * Names of columns. A code has no double underscore, so that these never meet; no question is
 * called {@code meta} or {@code order}.
 */
final class Names {

  static final String VERSION = "meta__version";
  static final String WEEK = "meta__week";
  static final String LANGUAGE = "meta__language";
  static final String CHANNEL = "meta__channel";
  static final String ROLE = "meta__role";

  private Names() {}

  /** An option of a multiple choice or a ranking, or a row of a matrix. */
  static String part(String question, String part) {
    return question + "__" + part;
  }

  /** The words beside an option. */
  static String words(String question, String option) {
    return question + "__" + option + "__text";
  }

  /** An order: of {@code pages}, {@code questions} or {@code options}. */
  static String order(String kind, String code) {
    return "order__" + kind + "__" + code;
  }
}
