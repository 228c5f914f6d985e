package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.survey.transfer.expression.Expression.Binary;
import org.stadtmosaik.survey.transfer.expression.Expression.Call;
import org.stadtmosaik.survey.transfer.expression.Expression.Name;
import org.stadtmosaik.survey.transfer.expression.Expression.Numeral;
import org.stadtmosaik.survey.transfer.expression.Expression.Text;
import org.stadtmosaik.survey.transfer.expression.Expression.Unary;
import tools.jackson.databind.JsonNode;

/**
 * Says an expression as JsonLogic.
 *
 * <p>At both sources a comparison with something that was not answered does not hold, while
 * JsonLogic takes what is missing for nought; so whatever could hold by that is joined with
 * "answered". A question that is hidden counts as not answered, as it does in this portal.
 */
public final class RuleWriter {

  private final Names names;
  private final Functions functions;

  /**
   * @param names what the names of the expressions stand for
   */
  public RuleWriter(Names names) {
    this.names = names;
    this.functions = new Functions(this);
  }

  /**
   * The rule that is true where the expression is.
   *
   * @throws NotConvertedException if there is none
   */
  public JsonNode condition(Expression expression) throws NotConvertedException {
    return switch (expression) {
      case Binary(String operator, Expression left, Expression right)
          when operator.equals("and") || operator.equals("or") ->
          junction(operator, condition(left), condition(right));
      case Binary(String operator, Expression left, Expression right)
          when Comparison.isOne(operator) ->
          new Comparison(this).of(operator, left, right);
      case Binary other -> Rules.operation("!!", value(other));
      case Unary(String operator, Expression operand) when operator.equals("!") ->
          Rules.not(condition(operand));
      case Unary other -> Rules.operation("!!", value(other));
      case Name name -> Rules.answered(find(name));
      case Numeral(double number) -> Rules.flag(number != 0);
      case Text(String text) -> Rules.flag(!text.isEmpty());
      case Call call -> functions.condition(call);
    };
  }

  /** Leaves out what is known: {@code 1 and x} is {@code x}. */
  private static JsonNode junction(String operator, JsonNode left, JsonNode right) {
    boolean and = operator.equals("and");
    if (left.isBoolean()) {
      return left.booleanValue() == and ? right : left;
    }
    if (right.isBoolean()) {
      return right.booleanValue() == and ? left : right;
    }
    return and ? Rules.all(List.of(left, right)) : Rules.any(List.of(left, right));
  }

  /**
   * The rule that has the value of the expression.
   *
   * @throws NotConvertedException if there is none
   */
  public JsonNode value(Expression expression) throws NotConvertedException {
    return switch (expression) {
      case Text(String text) -> Rules.text(text);
      case Numeral(double number) -> Rules.number(number);
      case Name name -> valueOf(find(name));
      case Unary(String operator, Expression operand) when operator.equals("-") ->
          operand instanceof Numeral(double number)
              ? Rules.number(-number)
              : Rules.operation("-", amount(operand));
      case Binary(String operator, Expression left, Expression right)
          when Dialect.power(operator) > 4 ->
          Rules.operation(operator, amount(left), amount(right));
      case Call call -> functions.value(call);
      default -> condition(expression);
    };
  }

  private static JsonNode valueOf(Reference reference) throws NotConvertedException {
    return switch (reference) {
      case Reference.Single single -> Rules.variable(single.variable());
      case Reference.Fixed fixed -> Rules.text(fixed.value());
      case Reference.Many many -> Rules.variable(many.variable());
      case Reference.Chosen chosen ->
          Rules.operation("if", Rules.chosen(chosen), Rules.text("Y"), Rules.text(""));
      case Reference.First _, Reference.Several _ -> throw new NotConvertedException("several");
    };
  }

  /** What is reckoned with: nought where there is no answer. */
  JsonNode amount(Expression expression) throws NotConvertedException {
    if (expression instanceof Name name) {
      return amountOf(find(name));
    }
    if (expression instanceof Text(String text)) {
      return number(text).map(Rules::number).orElseThrow(() -> notNumber(text));
    }
    return value(expression);
  }

  static JsonNode amountOf(Reference reference) throws NotConvertedException {
    return switch (reference) {
      case Reference.Single single when single.kind() == Reference.Kind.CHOICE ->
          throw new NotConvertedException("reckoning", single.variable());
      case Reference.Single single -> Rules.orNought(single.variable());
      case Reference.Chosen chosen ->
          Rules.operation("if", Rules.chosen(chosen), Rules.number(1), Rules.number(0));
      case Reference.Fixed fixed ->
          number(fixed.value()).map(Rules::number).orElseThrow(() -> notNumber(fixed.value()));
      default -> throw new NotConvertedException("several");
    };
  }

  static NotConvertedException notNumber(String text) {
    return new NotConvertedException("number", text);
  }

  /** The number that a text is. */
  static Optional<Double> number(String text) {
    try {
      double number = Double.parseDouble(text.strip());
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Reference find(Name name) throws NotConvertedException {
    return name.bare() ? names.findBare(name.name()) : names.find(name.name());
  }

  /** The reference that an expression is; empty if it is anything else. */
  Optional<Reference> reference(Expression expression) throws NotConvertedException {
    return expression instanceof Name name ? Optional.of(find(name)) : Optional.empty();
  }

  /** Whether everything that an expression looks at was answered; in no certain order. */
  List<JsonNode> answered(Expression expression) throws NotConvertedException {
    List<JsonNode> answered = new ArrayList<>();
    if (expression instanceof Call) {
      return answered;
    }
    if (expression instanceof Name name) {
      JsonNode rule = Rules.answered(find(name));
      if (!rule.isBoolean()) {
        answered.add(rule);
      }
    }
    for (Expression child : expression.children()) {
      answered(child).stream().filter(it -> !answered.contains(it)).forEach(answered::add);
    }
    return answered;
  }
}
