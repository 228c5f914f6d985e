package org.stadtmosaik.survey.condition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked about one answer. */
public enum Claim {
  IS(Takes.VALUE, Relation.EQUAL),
  IS_NOT(Takes.VALUE, Relation.NOT_EQUAL),
  ONE_OF(Takes.VALUES, null),
  NONE_OF(Takes.VALUES, null),
  LESS(Takes.VALUE, Relation.LESS),
  AT_MOST(Takes.VALUE, Relation.AT_MOST),
  MORE(Takes.VALUE, Relation.MORE),
  AT_LEAST(Takes.VALUE, Relation.AT_LEAST),
  CONTAINS(Takes.VALUE, null),
  CONTAINS_NOT(Takes.VALUE, null),
  COUNT_IS(Takes.NUMBER, null),
  COUNT_AT_LEAST(Takes.NUMBER, null),
  COUNT_AT_MOST(Takes.NUMBER, null),
  AGREED(Takes.NOTHING, null),
  NOT_AGREED(Takes.NOTHING, null),
  ANSWERED(Takes.NOTHING, null),
  UNANSWERED(Takes.NOTHING, null),
  DECLINED(Takes.NOTHING, null),
  NOT_DECLINED(Takes.NOTHING, null);

  /** What a claim needs to know. */
  public enum Takes {
    NOTHING,
    /** One value of the answer's kind. */
    VALUE,
    /** One or more of the options. */
    VALUES,
    /** How many. */
    NUMBER
  }

  private final Takes takes;
  private final @Nullable Relation relation;

  Claim(Takes takes, @Nullable Relation relation) {
    this.takes = takes;
    this.relation = relation;
  }

  public Takes takes() {
    return takes;
  }

  /** The relation to the value, for a claim that is a comparison. */
  public Optional<Relation> relation() {
    return Optional.ofNullable(relation);
  }

  /** Its name in message keys, such as {@code one_of}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What can be asked about answers of this kind, the usual first. */
  public static List<Claim> of(AnswerKind kind) {
    return switch (kind) {
      case CHOICE -> List.of(IS, IS_NOT, ONE_OF, NONE_OF, ANSWERED, UNANSWERED);
      case SEVERAL ->
          List.of(
              CONTAINS,
              CONTAINS_NOT,
              COUNT_AT_LEAST,
              COUNT_AT_MOST,
              COUNT_IS,
              ANSWERED,
              UNANSWERED);
      case NUMBER, CALCULATED, DATE, TIME ->
          List.of(IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST, ANSWERED, UNANSWERED);
      case TEXT -> List.of(ANSWERED, UNANSWERED, CONTAINS, CONTAINS_NOT, IS, IS_NOT);
      case YES -> List.of(AGREED, NOT_AGREED, ANSWERED, UNANSWERED);
      case MATRIX -> List.of(ANSWERED, UNANSWERED);
    };
  }

  static Claim of(Relation relation) {
    return switch (relation) {
      case EQUAL -> IS;
      case NOT_EQUAL -> IS_NOT;
      case LESS -> LESS;
      case AT_MOST -> AT_MOST;
      case MORE -> MORE;
      case AT_LEAST -> AT_LEAST;
    };
  }
}
