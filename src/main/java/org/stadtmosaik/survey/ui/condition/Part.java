package org.stadtmosaik.survey.ui.condition;

import java.util.Optional;
import org.stadtmosaik.survey.condition.Condition;

/** A line or a group of the editor. */
interface Part {

  /** What it says; empty as long as something is missing. */
  Optional<Condition> condition();

  /** Says which one it is, such as 2.1. */
  void number(String place);

  /** Puts the keyboard there. */
  void focus();
}
