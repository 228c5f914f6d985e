package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.survey.transfer.expression.Expression.Call;
import org.stadtmosaik.survey.transfer.expression.Expression.Name;
import org.stadtmosaik.survey.transfer.expression.Expression.Numeral;
import org.stadtmosaik.survey.transfer.expression.Expression.Text;
import org.stadtmosaik.survey.transfer.expression.Expression.Unary;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.JsonNode;

/** Says comparisons as JsonLogic. */
final class Comparison {

  private static final Map<String, String> MIRROR =
      Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
  private static final List<String> LENGTHS = List.of("strlen", "string-length", "strlength");

  private final RuleWriter writer;

  Comparison(RuleWriter writer) {
    this.writer = writer;
  }

  static boolean isOne(String operator) {
    return MIRROR.containsKey(operator);
  }

  JsonNode of(String operator, Expression left, Expression right) throws NotConvertedException {
    Optional<String> literal = literal(right);
    if (literal.isEmpty()) {
      return literal(left).isPresent()
          ? of(MIRROR.get(operator), right, left)
          : general(operator, left, right);
    }
    Optional<String> before = literal(left);
    if (before.isPresent()) {
      return Rules.flag(holds(operator, before.get(), literal.get()));
    }
    if (left instanceof Call(String function, List<Expression> arguments)
        && LENGTHS.contains(function)
        && arguments.size() == 1) {
      return length(operator, writer.value(arguments.getFirst()), literal.get());
    }
    Optional<Reference> reference = writer.reference(left);
    if (reference.isEmpty()) {
      return general(operator, left, right);
    }
    return isOption(reference.get(), right, literal.get())
        ? with(operator, reference.get(), literal.get())
        : Rules.flag(operator.equals("!="));
  }

  /**
   * A column may have what no option is called, and then it is none; in a condition it is wrong.
   */
  boolean isOption(Reference reference, Expression said, String value)
      throws NotConvertedException {
    return value.isEmpty()
        || !(writer.reference(said).orElse(null) instanceof Reference.Fixed)
        || reference.options().isEmpty()
        || reference.options().containsKey(value);
  }

  /** What is known before anybody answers, as text. */
  private Optional<String> literal(Expression expression) throws NotConvertedException {
    return switch (expression) {
      case Text(String text) -> Optional.of(text);
      case Numeral(double number) -> Optional.of(plain(number));
      case Unary(String operator, Expression operand)
          when operator.equals("-") && operand instanceof Numeral(double number) ->
          Optional.of(plain(-number));
      case Name name when writer.find(name) instanceof Reference.Fixed(String value) ->
          Optional.of(value);
      default -> Optional.empty();
    };
  }

  static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static boolean holds(String operator, String left, String right) {
    Optional<Double> a = RuleWriter.number(left);
    Optional<Double> b = RuleWriter.number(right);
    if (operator.equals("==") || operator.equals("!=")) {
      boolean same = a.isPresent() && b.isPresent() ? a.equals(b) : left.equals(right);
      return same == operator.equals("==");
    }
    return a.isPresent() && b.isPresent() && ordered(operator, a.get().compareTo(b.get()));
  }

  private static boolean ordered(String operator, int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      default -> order >= 0;
    };
  }

  private JsonNode with(String operator, Reference reference, String literal)
      throws NotConvertedException {
    boolean equality = operator.equals("==") || operator.equals("!=");
    if (equality && literal.isEmpty()) {
      JsonNode answered = Rules.answered(reference);
      return operator.equals("!=") ? answered : Rules.not(answered);
    }
    return switch (reference) {
      case Reference.Chosen chosen -> chosen(operator, chosen, literal);
      case Reference.Single single when single.kind() == Kind.CHOICE ->
          equality
              ? Rules.operation(
                  operator,
                  Rules.variable(single.variable()),
                  Rules.text(option(single.options(), literal)))
              : among(operator, single, literal);
      case Reference.Single single -> single(operator, single, literal, equality);
      case Reference.Many many when equality -> only(operator, many, literal);
      case Reference.First first when equality -> first(operator, first, literal);
      default -> throw new NotConvertedException("several");
    };
  }

  private static JsonNode chosen(String operator, Reference.Chosen chosen, String literal)
      throws NotConvertedException {
    boolean yes = literal.equals("Y") || literal.equals("1");
    boolean no = literal.equals("N") || literal.equals("0");
    boolean equal = operator.equals("==");
    if ((!yes && !no) || (!equal && !operator.equals("!="))) {
      throw new NotConvertedException("option", literal);
    }
    JsonNode rule = Rules.chosen(chosen);
    return yes == equal ? rule : Rules.not(rule);
  }

  static String option(Map<String, String> options, String value) throws NotConvertedException {
    String code = options.get(value);
    if (code == null) {
      throw new NotConvertedException("option", value);
    }
    return code;
  }

  /** Options whose values are numbers, and compare as such. */
  private static JsonNode among(String operator, Reference.Single single, String literal)
      throws NotConvertedException {
    double bound = RuleWriter.number(literal).orElseThrow(() -> RuleWriter.notNumber(literal));
    var codes = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
    single.options().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .filter(option ->
            RuleWriter.number(option.getKey())
                .filter(value -> ordered(operator, value.compareTo(bound)))
                .isPresent())
        .forEach(option -> codes.add(option.getValue()));
    if (codes.isEmpty()) {
      throw new NotConvertedException("never", literal);
    }
    return Rules.operation("in", Rules.variable(single.variable()), codes);
  }

  private static JsonNode single(
      String operator, Reference.Single single, String literal, boolean equality)
      throws NotConvertedException {
    JsonNode answer = Rules.variable(single.variable());
    Optional<Double> number = RuleWriter.number(literal);
    boolean texts = single.kind() == Kind.TEXT || number.isEmpty();
    if (texts && single.kind() == Kind.NUMBER) {
      throw RuleWriter.notNumber(literal);
    }
    if (texts && (equality || number.isEmpty())) {
      JsonNode rule = Rules.operation(operator, answer, Rules.text(literal));
      return equality ? rule : Rules.all(List.of(Rules.answered(single), rule));
    }
    JsonNode rule = Rules.operation(operator, answer, Rules.number(number.orElseThrow()));
    boolean certain =
        equality
            ? number.orElseThrow() != 0 || operator.equals("!=")
            : !holds(operator, "0", literal);
    return certain ? rule : Rules.all(List.of(Rules.answered(single), rule));
  }

  /** The whole of the answer is one option, as a list of it is written. */
  private static JsonNode only(String operator, Reference.Many many, String literal)
      throws NotConvertedException {
    List<String> codes = new ArrayList<>();
    for (String value : literal.strip().split("\\s+")) {
      codes.add(option(many.options(), value));
    }
    JsonNode one =
        Rules.operation("in", Rules.text(codes.getFirst()), Rules.variable(many.variable()));
    JsonNode alone = Rules.operation("==", Rules.size(many.variable()), Rules.number(1));
    if (codes.size() > 1) {
      throw new NotConvertedException("several");
    }
    JsonNode both = Rules.all(List.of(one, alone));
    return operator.equals("==") ? both : Rules.not(both);
  }

  /** A ranking as text begins with what comes first. */
  private static JsonNode first(String operator, Reference.First first, String literal)
      throws NotConvertedException {
    String begin = option(first.options(), literal) + ",";
    return Rules.operation(
        operator,
        Rules.operation(
            "substr",
            Rules.operation("cat", Rules.variable(first.variable()), Rules.text(",")),
            Rules.number(0),
            Rules.number(begin.length())),
        Rules.text(begin));
  }

  /** A text is at least so long if there is something at its last place. */
  private static JsonNode length(String operator, JsonNode text, String literal)
      throws NotConvertedException {
    double number = RuleWriter.number(literal).orElseThrow(() -> RuleWriter.notNumber(literal));
    if (number != Math.rint(number) || number < 0 || number > 10_000) {
      throw RuleWriter.notNumber(literal);
    }
    JsonNode there = Rules.operation("if", Rules.operation("!!", text), text, Rules.text(""));
    return switch (operator) {
      case ">=" -> atLeast(there, number);
      case ">" -> atLeast(there, number + 1);
      case "<" -> Rules.not(atLeast(there, number));
      case "<=" -> Rules.not(atLeast(there, number + 1));
      case "==" ->
          Rules.all(List.of(atLeast(there, number), Rules.not(atLeast(there, number + 1))));
      default -> Rules.any(List.of(Rules.not(atLeast(there, number)), atLeast(there, number + 1)));
    };
  }

  private static JsonNode atLeast(JsonNode text, double length) {
    return length == 0
        ? Rules.flag(true)
        : Rules.operation(
            "!=",
            Rules.operation("substr", text, Rules.number(length - 1), Rules.number(1)),
            Rules.text(""));
  }

  private JsonNode general(String operator, Expression left, Expression right)
      throws NotConvertedException {
    boolean equality = operator.equals("==") || operator.equals("!=");
    JsonNode rule =
        equality
            ? Rules.operation(operator, writer.value(left), writer.value(right))
            : Rules.operation(operator, ordered(left), ordered(right));
    if (equality) {
      return rule;
    }
    List<JsonNode> parts = new ArrayList<>(writer.answered(left));
    writer.answered(right).stream().filter(it -> !parts.contains(it)).forEach(parts::add);
    parts.add(rule);
    return Rules.all(parts);
  }

  /** Two texts of digits stand to each other as their numbers do, at both sources. */
  private JsonNode ordered(Expression side) throws NotConvertedException {
    if (writer.reference(side).orElse(null) instanceof Reference.Single single
        && single.kind() == Kind.TEXT) {
      return Rules.operation("+", Rules.variable(single.variable()));
    }
    return writer.reference(side).isPresent() ? writer.value(side) : writer.amount(side);
  }
}
