package org.stadtmosaik.survey.transfer.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stadtmosaik.survey.transfer.expression.Expression.Call;
import org.stadtmosaik.survey.transfer.expression.Expression.Name;
import org.stadtmosaik.survey.transfer.expression.Expression.Numeral;
import org.stadtmosaik.survey.transfer.expression.Expression.Text;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Says an expression as the JsonLogic of what a question begins with: what comes out are options,
 * numbers or texts as this question's answers are. Refuses what never could be one.
 */
public final class AnswerWriter {

  /** What an answer is. */
  private enum Form {
    OPTION,
    OPTIONS,
    NUMBER,
    TEXT,
    MOMENT
  }

  private static final Set<String> SAME = Set.of("once", "string", "date");

  private final RuleWriter writer;
  private final Form form;
  private final Function<String, Optional<String>> option;

  /**
   * @param names what the names of the expression stand for
   * @param question of schema 1, with its type and options
   * @param option the code of its option that has this value at the source
   * @throws NotConvertedException if such a question begins with no answer
   */
  public AnswerWriter(Names names, JsonNode question, Function<String, Optional<String>> option)
      throws NotConvertedException {
    this.writer = new RuleWriter(names);
    this.option = option;
    this.form =
        switch (question.path("type").asString()) {
          case "single", "place" -> Form.OPTION;
          case "picture" ->
              question.path("multiple").booleanValue(false) ? Form.OPTIONS : Form.OPTION;
          case "multiple", "ranking" -> Form.OPTIONS;
          case "number", "scale", "slider" -> Form.NUMBER;
          case "text" -> Form.TEXT;
          case "date", "time" -> Form.MOMENT;
          default -> throw new NotConvertedException("several");
        };
  }

  /**
   * The rule.
   *
   * @throws NotConvertedException if there is none
   */
  public JsonNode write(Expression expression) throws NotConvertedException {
    if (expression instanceof Call(String function, List<Expression> arguments)) {
      if (SAME.contains(function) && arguments.size() == 1) {
        return write(arguments.getFirst());
      }
      if ((function.equals("if") || function.equals("iif")) && arguments.size() == 3) {
        return Rules.operation(
            "if",
            writer.condition(arguments.get(0)),
            write(arguments.get(1)),
            write(arguments.get(2)));
      }
      if (function.equals("coalesce") && arguments.size() == 2) {
        return Rules.operation(
            "if",
            writer.condition(arguments.get(0)),
            write(arguments.get(0)),
            write(arguments.get(1)));
      }
    }
    return switch (form) {
      case OPTION, OPTIONS -> chosen(expression);
      case NUMBER -> amount(expression);
      case TEXT -> words(expression);
      case MOMENT -> moment(expression);
    };
  }

  /**
   * The rule for words with expressions among them; for an expression alone, its own.
   *
   * @param inserted finds each of them, which is its first group
   * @throws NotConvertedException if there is none
   */
  public JsonNode write(String words, Pattern inserted, Dialect dialect)
      throws NotConvertedException {
    List<Expression> parts = new ArrayList<>();
    Matcher found = inserted.matcher(words);
    int end = 0;
    while (found.find()) {
      if (found.start() > end) {
        parts.add(new Text(words.substring(end, found.start())));
      }
      parts.add(ExpressionParser.parse(found.group(1), dialect));
      end = found.end();
    }
    if (end < words.length()) {
      parts.add(new Text(words.substring(end)));
    }
    if (parts.size() == 1) {
      return write(parts.getFirst());
    }
    if (form != Form.TEXT) {
      throw new NotConvertedException("several");
    }
    return joined(parts);
  }

  private JsonNode joined(List<Expression> parts) throws NotConvertedException {
    List<JsonNode> texts = new ArrayList<>();
    for (Expression part : parts) {
      texts.add(write(part));
    }
    return Rules.operation("cat", texts.toArray(JsonNode[]::new));
  }

  private JsonNode chosen(Expression expression) throws NotConvertedException {
    return switch (expression) {
      case Text(String value) -> literal(value);
      case Numeral(double number) -> literal(Comparison.plain(number));
      case Name name -> chosen(writer.find(name));
      case Call(String function, List<Expression> _) ->
          throw new NotConvertedException("function", function);
      default -> throw new NotConvertedException("several");
    };
  }

  private JsonNode chosen(Reference reference) throws NotConvertedException {
    return switch (reference) {
      case Reference.Fixed(String value) -> literal(value);
      case Reference.Many(String variable, Map<String, String> options)
          when form == Form.OPTIONS -> {
        same(options);
        yield Rules.variable(variable);
      }
      case Reference.Single(String variable, Kind kind, Map<String, String> options)
          when kind == Kind.CHOICE || kind == Kind.ANY -> {
        same(options);
        yield form == Form.OPTIONS
            ? Rules.operation("merge", Rules.variable(variable))
            : Rules.variable(variable);
      }
      default -> throw new NotConvertedException("several");
    };
  }

  /** Options that both questions have must be called the same here as well. */
  private void same(Map<String, String> options) throws NotConvertedException {
    for (Map.Entry<String, String> each : options.entrySet()) {
      Optional<String> own = option.apply(each.getKey());
      if (own.isPresent() && !own.get().equals(each.getValue())) {
        throw new NotConvertedException("option", each.getKey());
      }
    }
    if (!options.isEmpty()
        && options.keySet().stream().allMatch(it -> option.apply(it).isEmpty())) {
      throw new NotConvertedException(
          "option", options.keySet().stream().min(String::compareTo).orElseThrow());
    }
  }

  private JsonNode literal(String value) throws NotConvertedException {
    if (value.isEmpty()) {
      return Rules.text("");
    }
    if (form == Form.OPTION) {
      return Rules.text(code(value));
    }
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    for (String each : value.strip().split("\\s+")) {
      codes.add(code(each));
    }
    return codes;
  }

  private String code(String value) throws NotConvertedException {
    return option.apply(value).orElseThrow(() -> new NotConvertedException("option", value));
  }

  private JsonNode amount(Expression expression) throws NotConvertedException {
    if (expression instanceof Name name) {
      return switch (writer.find(name)) {
        case Reference.Single(String variable, Kind kind, Map<String, String> _)
            when kind == Kind.CHOICE ->
            throw new NotConvertedException("reckoning", variable);
        // Typed digits are a text here.
        case Reference.Single(String variable, Kind kind, Map<String, String> _)
            when kind == Kind.TEXT ->
            Rules.operation("+", Rules.variable(variable));
        case Reference.Single(String variable, Kind _, Map<String, String> _) ->
            Rules.variable(variable);
        default -> writer.amount(expression);
      };
    }
    return expression instanceof Text(String text) && text.isEmpty()
        ? Rules.text("")
        : expression instanceof Text ? writer.amount(expression) : writer.value(expression);
  }

  private JsonNode moment(Expression expression) throws NotConvertedException {
    boolean chosen =
        expression instanceof Name name
            && !(writer.find(name) instanceof Reference.Single single
                && single.kind() != Kind.CHOICE);
    if (chosen) {
      throw new NotConvertedException("several");
    }
    return writer.value(expression);
  }

  private JsonNode words(Expression expression) throws NotConvertedException {
    return switch (expression) {
      case Text(String text) -> Rules.text(text);
      case Name name -> words(writer.find(name), name.name());
      case Call(String function, List<Expression> arguments) when function.equals("concat") ->
          joined(arguments);
      default -> Rules.operation("cat", writer.value(expression));
    };
  }

  /** An option has another name in each language, and its code is no word for anybody. */
  private static JsonNode words(Reference reference, String name) throws NotConvertedException {
    return switch (reference) {
      case Reference.Fixed(String value) -> Rules.text(value);
      case Reference.Single(String variable, Kind kind, Map<String, String> _)
          when kind == Kind.TEXT ->
          Rules.variable(variable);
      case Reference.Single(String variable, Kind kind, Map<String, String> _)
          when kind != Kind.CHOICE ->
          Rules.operation("cat", Rules.variable(variable));
      default -> throw new NotConvertedException("words", name);
    };
  }
}
