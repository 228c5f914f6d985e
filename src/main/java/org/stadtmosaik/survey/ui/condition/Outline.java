package org.stadtmosaik.survey.ui.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.condition.Line;

/** A condition as groups of lines, as far as the editor shows them: groups in one group. */
sealed interface Outline {

  /** One line. */
  record Single(Line line) implements Outline {}

  /** Parts that go together. */
  record Several(GroupMode mode, List<Outline> parts) implements Outline {}

  /** The whole as a group; empty if it goes deeper, or asks about what is not there. */
  static Optional<Several> of(Condition condition, ConditionScope scope) {
    return part(condition, scope, 2)
        .map(it -> it instanceof Several group ? group : new Several(GroupMode.ALL, List.of(it)));
  }

  private static Optional<Outline> part(Condition condition, ConditionScope scope, int depth) {
    Optional<Line> line =
        Line.of(condition).filter(it -> scope.subject(it.name()).isPresent() && isSimple(it));
    if (line.isPresent()) {
      return line.map(Single::new);
    }
    return switch (condition) {
      case _ when depth == 0 -> Optional.empty();
      case All(List<Condition> parts) -> group(GroupMode.ALL, parts, scope, depth);
      case Any(List<Condition> parts) -> group(GroupMode.ANY, parts, scope, depth);
      case Not(All(List<Condition> parts)) -> group(GroupMode.NOT_ALL, parts, scope, depth);
      case Not(Any(List<Condition> parts)) -> group(GroupMode.NONE, parts, scope, depth);
      case Not(Condition part) -> group(GroupMode.NONE, List.of(part), scope, depth);
      default -> Optional.empty();
    };
  }

  /** Words of one's own beside an option are for the text only. */
  private static boolean isSimple(Line line) {
    return !line.name().contains("__");
  }

  private static Optional<Outline> group(
      GroupMode mode, List<Condition> parts, ConditionScope scope, int depth) {
    List<Outline> outlines = new ArrayList<>();
    for (Condition part : parts) {
      Optional<Outline> outline = part(part, scope, depth - 1);
      if (outline.isEmpty()) {
        return Optional.empty();
      }
      outlines.add(outline.get());
    }
    return Optional.of(new Several(mode, outlines));
  }
}
