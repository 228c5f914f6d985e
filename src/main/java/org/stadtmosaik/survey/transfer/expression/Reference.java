package org.stadtmosaik.survey.transfer.expression;

import java.util.List;
import java.util.Map;

/** What a name in an expression stands for in a survey of this portal. */
public sealed interface Reference {

  /** Codes of options by the values that they had at their source; empty where there are none. */
  default Map<String, String> options() {
    return Map.of();
  }

  /** How the answers of a question compare. */
  enum Kind {
    CHOICE,
    NUMBER,
    TEXT,
    /** Anything, such as what was calculated. */
    ANY
  }

  /**
   * One answer.
   *
   * @param variable as rules name it
   * @param options codes by the values that they had at their source; empty if none are given
   */
  record Single(String variable, Kind kind, Map<String, String> options) implements Reference {

    public Single {
      options = Map.copyOf(options);
    }
  }

  /**
   * Several options of one question.
   *
   * @param options codes by the values that they had at their source
   */
  record Many(String variable, Map<String, String> options) implements Reference {

    public Many {
      options = Map.copyOf(options);
    }
  }

  /** Whether one option of several is chosen: {@code Y} at its source. */
  record Chosen(String variable, String option) implements Reference {}

  /** The option that comes first in a ranking. */
  record First(String variable, Map<String, String> options) implements Reference {

    public First {
      options = Map.copyOf(options);
    }
  }

  /** All parts of a question that is several here. */
  record Several(List<Reference> parts) implements Reference {

    public Several {
      parts = List.copyOf(parts);
    }
  }

  /** A value that is known before anybody answers. */
  record Fixed(String value) implements Reference {}
}
