package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stadtmosaik.survey.transfer.expression.Expression.Call;
import org.stadtmosaik.survey.transfer.expression.Expression.Numeral;
import org.stadtmosaik.survey.transfer.expression.Expression.Text;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.JsonNode;

/** Says the functions of both languages as JsonLogic. */
final class Functions {

  private static final Set<String> TRUTHS =
      Set.of(
          "is_empty",
          "not",
          "boolean",
          "true",
          "false",
          "selected",
          "contains",
          "starts-with",
          "ends-with",
          "is_numeric",
          "is_int",
          "is_float",
          "is_null",
          "regex",
          "regexmatch");
  private static final int LARGEST_POWER = 6;

  private final RuleWriter writer;

  Functions(RuleWriter writer) {
    this.writer = writer;
  }

  JsonNode condition(Call call) throws NotConvertedException {
    if (!TRUTHS.contains(call.function())) {
      if (call.function().equals("if") || call.function().equals("iif")) {
        return Rules.operation(
            "if",
            writer.condition(argument(call, 0)),
            writer.condition(argument(call, 1)),
            writer.condition(argument(call, 2)));
      }
      return Rules.operation("!!", value(call));
    }
    return switch (call.function()) {
      case "true" -> Rules.flag(true);
      case "false" -> Rules.flag(false);
      case "not" -> Rules.not(writer.condition(argument(call, 0)));
      case "boolean" -> writer.condition(argument(call, 0));
      case "is_empty", "is_null" -> Rules.not(answered(argument(call, 0)));
      case "is_numeric", "is_int", "is_float" -> numeric(call);
      case "selected" -> selected(call);
      case "regex", "regexmatch" -> pattern(call);
      default -> part(call);
    };
  }

  JsonNode value(Call call) throws NotConvertedException {
    if (TRUTHS.contains(call.function())) {
      return condition(call);
    }
    return switch (call.function()) {
      case "if", "iif" ->
          Rules.operation(
              "if",
              writer.condition(argument(call, 0)),
              writer.value(argument(call, 1)),
              writer.value(argument(call, 2)));
      case "coalesce" ->
          Rules.operation(
              "if",
              answered(argument(call, 0)),
              writer.value(argument(call, 0)),
              writer.value(argument(call, 1)));
      case "once", "string", "date", "format-date", "format-date-time", "date-time" -> dated(call);
      case "concat", "join", "implode" -> joined(call);
      case "substr" -> substring(call);
      default -> reckoned(call);
    };
  }

  private JsonNode reckoned(Call call) throws NotConvertedException {
    return switch (call.function()) {
      case "sum" -> Rules.operation("+", amounts(call));
      case "min", "max" -> extreme(call);
      case "count", "count-selected", "count-non-empty" -> count(call);
      case "countif" -> countOf(call);
      case "number" -> writer.amount(argument(call, 0));
      case "int", "intval" -> whole(writer.amount(argument(call, 0)));
      case "round" -> rounded(call);
      case "floor" -> down(writer.amount(argument(call, 0)));
      case "ceil", "ceiling" ->
          Rules.operation("-", down(Rules.operation("-", writer.amount(argument(call, 0)))));
      case "abs" -> absolute(writer.amount(argument(call, 0)));
      case "pow" -> power(call);
      case "pi" -> Rules.number(Math.PI);
      default -> throw new NotConvertedException("function", call.function());
    };
  }

  private static Expression argument(Call call, int index) throws NotConvertedException {
    if (index >= call.arguments().size()) {
      throw new NotConvertedException("arguments", call.function());
    }
    return call.arguments().get(index);
  }

  private JsonNode answered(Expression expression) throws NotConvertedException {
    Optional<Reference> reference = writer.reference(expression);
    return reference.isPresent()
        ? Rules.answered(reference.get())
        : Rules.operation("!!", writer.value(expression));
  }

  private JsonNode numeric(Call call) throws NotConvertedException {
    Optional<Reference> reference = writer.reference(argument(call, 0));
    if (reference.orElse(null) instanceof Reference.Single single
        && single.kind() == Kind.NUMBER
        && call.function().equals("is_numeric")) {
      return Rules.answered(single);
    }
    throw new NotConvertedException("function", call.function());
  }

  private JsonNode selected(Call call) throws NotConvertedException {
    Reference reference =
        writer
            .reference(argument(call, 0))
            .orElseThrow(() -> new NotConvertedException("arguments", call.function()));
    if (!(writer.value(argument(call, 1)) instanceof JsonNode option && option.isString())) {
      throw new NotConvertedException("arguments", call.function());
    }
    String value = option.stringValue();
    if (value.isEmpty() || !new Comparison(writer).isOption(reference, argument(call, 1), value)) {
      return Rules.flag(false);
    }
    return switch (reference) {
      case Reference.Many many ->
          Rules.chosen(
              new Reference.Chosen(many.variable(), Comparison.option(many.options(), value)));
      case Reference.Single single when single.kind() == Kind.CHOICE ->
          Rules.operation(
              "==",
              Rules.variable(single.variable()),
              Rules.text(Comparison.option(single.options(), value)));
      case Reference.Single single ->
          Rules.operation("==", Rules.variable(single.variable()), option);
      default -> throw new NotConvertedException("several");
    };
  }

  private JsonNode pattern(Call call) throws NotConvertedException {
    boolean first = call.function().equals("regexmatch");
    Expression pattern = argument(call, first ? 0 : 1);
    if (!(pattern instanceof Text(String text))) {
      throw new NotConvertedException("pattern", "");
    }
    return PatternRule.of(text, writer.value(argument(call, first ? 1 : 0)));
  }

  private JsonNode part(Call call) throws NotConvertedException {
    JsonNode whole = writer.value(argument(call, 0));
    JsonNode part = writer.value(argument(call, 1));
    if (call.function().equals("contains")) {
      return Rules.operation("in", part, whole);
    }
    if (!part.isString()) {
      throw new NotConvertedException("arguments", call.function());
    }
    int length = part.stringValue().length();
    JsonNode piece =
        call.function().equals("starts-with")
            ? Rules.operation("substr", whole, Rules.number(0), Rules.number(length))
            : Rules.operation("substr", whole, Rules.number(-length));
    return Rules.operation("==", piece, part);
  }

  /** Dates are texts here, and compare as they are. */
  private JsonNode dated(Call call) throws NotConvertedException {
    if (call.function().startsWith("format-")) {
      throw new NotConvertedException("function", call.function());
    }
    return writer.value(argument(call, 0));
  }

  private JsonNode joined(Call call) throws NotConvertedException {
    boolean separated = !call.function().equals("concat");
    List<JsonNode> texts = new ArrayList<>();
    for (int i = separated ? 1 : 0; i < call.arguments().size(); i++) {
      if (separated && i > 1) {
        texts.add(writer.value(argument(call, 0)));
      }
      texts.add(writer.value(argument(call, i)));
    }
    if (texts.isEmpty()) {
      throw new NotConvertedException("arguments", call.function());
    }
    return Rules.operation("cat", texts.toArray(JsonNode[]::new));
  }

  private JsonNode substring(Call call) throws NotConvertedException {
    JsonNode text = writer.value(argument(call, 0));
    JsonNode from = writer.amount(argument(call, 1));
    return call.arguments().size() < 3
        ? Rules.operation("substr", text, from)
        : Rules.operation(
            "substr", text, from, Rules.operation("-", writer.amount(argument(call, 2)), from));
  }

  /** The parts of every operand that is several here. */
  private List<Reference> references(List<Expression> arguments) throws NotConvertedException {
    List<Reference> references = new ArrayList<>();
    for (Expression argument : arguments) {
      Reference reference =
          writer.reference(argument).orElseThrow(() -> new NotConvertedException("several"));
      if (reference instanceof Reference.Several(List<Reference> parts)) {
        references.addAll(parts);
      } else {
        references.add(reference);
      }
    }
    return references;
  }

  private JsonNode[] amounts(Call call) throws NotConvertedException {
    List<JsonNode> amounts = new ArrayList<>();
    for (Expression argument : call.arguments()) {
      if (writer.reference(argument).isEmpty()) {
        amounts.add(writer.amount(argument));
      } else {
        for (Reference reference : references(List.of(argument))) {
          amounts.add(RuleWriter.amountOf(reference));
        }
      }
    }
    if (amounts.isEmpty()) {
      throw new NotConvertedException("arguments", call.function());
    }
    return amounts.toArray(JsonNode[]::new);
  }

  private JsonNode extreme(Call call) throws NotConvertedException {
    return Rules.operation(call.function(), amounts(call));
  }

  private JsonNode count(Call call) throws NotConvertedException {
    List<JsonNode> ones = new ArrayList<>();
    for (Reference reference : references(call.arguments())) {
      ones.add(
          reference instanceof Reference.Many many
              ? Rules.size(many.variable())
              : one(Rules.answered(reference)));
    }
    if (ones.isEmpty()) {
      throw new NotConvertedException("arguments", call.function());
    }
    return ones.size() == 1 ? ones.getFirst() : Rules.operation("+", ones.toArray(JsonNode[]::new));
  }

  private static JsonNode one(JsonNode rule) {
    return Rules.operation("if", rule, Rules.number(1), Rules.number(0));
  }

  private JsonNode countOf(Call call) throws NotConvertedException {
    List<JsonNode> ones = new ArrayList<>();
    Expression value = argument(call, 0);
    Comparison comparison = new Comparison(writer);
    for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
      ones.add(one(comparison.of("==", argument, value)));
    }
    if (ones.isEmpty()) {
      throw new NotConvertedException("arguments", call.function());
    }
    return Rules.operation("+", ones.toArray(JsonNode[]::new));
  }

  private static JsonNode whole(JsonNode number) {
    return Rules.operation("-", number, Rules.operation("%", number, Rules.number(1)));
  }

  private static JsonNode down(JsonNode number) {
    JsonNode rest = Rules.operation("%", number, Rules.number(1));
    return Rules.operation(
        "-",
        Rules.operation("-", number, rest),
        Rules.operation(
            "if", Rules.operation("<", rest, Rules.number(0)), Rules.number(1), Rules.number(0)));
  }

  private JsonNode rounded(Call call) throws NotConvertedException {
    double digits = 0;
    if (call.arguments().size() > 1) {
      if (!(argument(call, 1) instanceof Numeral(double given))) {
        throw new NotConvertedException("arguments", call.function());
      }
      digits = given;
    }
    double shift = Math.pow(10, Math.max(0, Math.min(6, digits)));
    JsonNode number = writer.amount(argument(call, 0));
    JsonNode large = shift == 1 ? number : Rules.operation("*", number, Rules.number(shift));
    JsonNode near = down(Rules.operation("+", large, Rules.number(0.5)));
    return shift == 1 ? near : Rules.operation("/", near, Rules.number(shift));
  }

  private static JsonNode absolute(JsonNode number) {
    return Rules.operation("max", number, Rules.operation("-", number));
  }

  private JsonNode power(Call call) throws NotConvertedException {
    if (!(argument(call, 1) instanceof Numeral(double exponent))
        || exponent != Math.rint(exponent)
        || exponent < 1
        || exponent > LARGEST_POWER) {
      throw new NotConvertedException("function", call.function());
    }
    JsonNode[] factors = new JsonNode[(int) exponent];
    java.util.Arrays.fill(factors, writer.amount(argument(call, 0)));
    return factors.length == 1 ? factors[0] : Rules.operation("*", factors);
  }
}
