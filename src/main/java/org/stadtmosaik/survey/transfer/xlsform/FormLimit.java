package org.stadtmosaik.survey.transfer.xlsform;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stadtmosaik.survey.transfer.expression.Expression;
import org.stadtmosaik.survey.transfer.expression.Expression.Binary;
import org.stadtmosaik.survey.transfer.expression.Expression.Call;
import org.stadtmosaik.survey.transfer.expression.Expression.Name;
import org.stadtmosaik.survey.transfer.expression.Expression.Numeral;
import org.stadtmosaik.survey.transfer.expression.Expression.Text;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;

/**
 * One limit of a constraint, as questions have it here.
 *
 * @param field of the question
 */
record FormLimit(String field, JsonNode value) {

  private static final Set<String> PRESENT = Set.of("today", "now");
  private static final Name OWN = new Name(".");

  /**
   * The limit that a part of a constraint sets; empty if it does something else.
   *
   * @param type of the question
   */
  static Optional<FormLimit> of(Expression part, String type) {
    if (!(part instanceof Binary(String operator, Expression left, Expression right))
        || !(operator.equals("<=") || operator.equals(">="))) {
      return Optional.empty();
    }
    if (right.equals(OWN) && !left.equals(OWN)) {
      return of(new Binary(operator.equals("<=") ? ">=" : "<=", right, left), type);
    }
    String field = operator.equals("<=") ? "max" : "min";
    if (!left.equals(OWN)) {
      return Optional.empty();
    }
    if (type.equals("date") && field.equals("max") && isPresentDay(right)) {
      return Optional.of(new FormLimit("past", Rules.flag(true)));
    }
    return switch (type) {
      case "number" -> number(right).map(value -> new FormLimit(field, value));
      case "date" -> day(right).map(value -> new FormLimit(field, value));
      default -> Optional.empty();
    };
  }

  private static Optional<JsonNode> number(Expression said) {
    return said instanceof Numeral(double number) && Math.abs(number) < 1e15
        ? Optional.of(Rules.number(number))
        : Optional.empty();
  }

  private static boolean isPresentDay(Expression said) {
    return said instanceof Call(String function, List<Expression> arguments)
        && PRESENT.contains(function)
        && arguments.isEmpty();
  }

  private static Optional<JsonNode> day(Expression said) {
    if (said instanceof Call(String function, List<Expression> arguments)
        && function.equals("date")
        && arguments.size() == 1) {
      return day(arguments.getFirst());
    }
    try {
      return said instanceof Text(String text)
          ? Optional.of(Rules.text(LocalDate.parse(text).toString()))
          : Optional.empty();
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
