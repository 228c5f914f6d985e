package org.stadtmosaik.survey.writing.retype;

import java.util.Locale;

/** What a question does not keep when it becomes one of another type. */
public enum Loss {
  /** Words of one's own beside an option. */
  OWN_WORDS,
  /** That an option goes with no other. */
  EXCLUSIVE,
  /** How many may be chosen, or between which numbers an answer lies. */
  LIMITS,
  /** Buttons, a list that unfolds, or faces. */
  LOOK,
  PICTURES,
  /** Borders of places on the map. */
  BORDERS,
  /** When an option is shown. */
  OPTION_CONDITIONS,
  /** That everybody gets the options in another order. */
  SHUFFLE,
  /** What the values or the ends of a scale are called. */
  WORDS,
  UNIT,
  /** Steps between the values, or digits after the point. */
  STEPS,
  /** The answer that it begins with. */
  DEFAULT,
  /** Conditions on its answer: what they decided on is shown to everybody. */
  CONDITIONS,
  /** Limits and calculations that look at its answer: they stay and have to be looked at. */
  CALCULATIONS;

  /** Its name in message keys, such as {@code own_words}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
