package org.stadtmosaik.deliberation;

import java.util.Comparator;

/**
 * People who have something in common that decides whether they can come.
 *
 * @param code what it is within its kind, such as {@code step_free} or {@code ar}
 */
public record Group(Kind kind, String code) implements Comparable<Group> {

  /** The code of those whose group is too small to be shown, and of whoever had to join them. */
  public static final String OTHERS = "others";

  /** The code of those who told none. */
  public static final String UNTOLD = "untold";

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::kind).thenComparing(Group::code);

  /** In what people differ; of a need a person may have several, of the others one. */
  public enum Kind {
    NEED,
    LANGUAGE,
    NEIGHBOURHOOD
  }

  static Group others(Kind kind) {
    return new Group(kind, OTHERS);
  }

  static Group untold(Kind kind) {
    return new Group(kind, UNTOLD);
  }

  public static Group need(String code) {
    return new Group(Kind.NEED, code);
  }

  public static Group language(String tag) {
    return new Group(Kind.LANGUAGE, tag);
  }

  public static Group neighbourhood(String id) {
    return new Group(Kind.NEIGHBOURHOOD, id);
  }

  public boolean isOthers() {
    return code.equals(OTHERS);
  }

  public boolean isUntold() {
    return code.equals(UNTOLD);
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
