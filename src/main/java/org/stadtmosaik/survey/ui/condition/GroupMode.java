package org.stadtmosaik.survey.ui.condition;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.stadtmosaik.survey.condition.Condition;

/** How the parts of a group go together. */
enum GroupMode {
  ALL(Condition.All::new),
  ANY(Condition.Any::new),
  NOT_ALL(parts -> new Condition.Not(new Condition.All(parts))),
  NONE(parts -> new Condition.Not(new Condition.Any(parts)));

  private final Function<List<Condition>, Condition> whole;

  GroupMode(Function<List<Condition>, Condition> whole) {
    this.whole = whole;
  }

  /** All of it; the one part alone where there is one and nothing is turned round. */
  Condition of(List<Condition> parts) {
    return parts.size() == 1 && (this == ALL || this == ANY)
        ? parts.getFirst()
        : whole.apply(parts);
  }

  String word() {
    return switch (this) {
      case NOT_ALL -> "not_all";
      default -> name().toLowerCase(Locale.ROOT);
    };
  }
}
