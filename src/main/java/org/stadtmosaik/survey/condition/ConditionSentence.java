package org.stadtmosaik.survey.condition;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import tools.jackson.databind.JsonNode;

/** Says conditions in words. */
public final class ConditionSentence {

  private static final int LONGEST_TITLE = 70;
  private static final int MOST_DECIMALS = 6;
  private static final String TEXT = "surveycondition.clause.";

  private final ConditionScope scope;
  private final Language reader;

  private ConditionSentence(ConditionScope scope, Language reader) {
    this.scope = scope;
    this.reader = reader;
  }

  /**
   * The rule as a sentence such as "This question is shown if “Do you rent?” is answered with
   * “yes”."; a rule that is beyond conditions as the text that it is.
   *
   * @param rule null if there is none
   */
  public static String of(@Nullable JsonNode rule, ConditionScope scope, Language reader) {
    if (rule == null || rule.isNull()) {
      return switch (scope.place()) {
        case QUESTION, PAGE, GROUP, OPTION -> Messages.get(reader, "surveycondition.always");
        case QUOTA, VALIDATION, VALUE -> Messages.get(reader, "surveycondition.none");
      };
    }
    ConditionSentence sentence = new ConditionSentence(scope, reader);
    return Conditions.read(rule, scope)
        .flatMap(sentence::clause)
        .map(clause ->
            Messages.get(
                reader,
                "surveycondition.sentence." + scope.place().name().toLowerCase(Locale.ROOT),
                Plain.of(clause)))
        .orElseGet(() -> Messages.get(reader, "surveycondition.text", rule.toString()));
  }

  /** What stands after "if"; empty for a rule that is beyond conditions. */
  static Optional<String> clause(JsonNode rule, ConditionScope scope, Language reader) {
    return Conditions.read(rule, scope).flatMap(new ConditionSentence(scope, reader)::clause);
  }

  /** Words that go into others as they are. */
  static Object plain(String words) {
    return Plain.of(words);
  }

  /** Empty if it asks about something that is not there. */
  private Optional<String> clause(Condition condition) {
    Optional<Line> line = Line.of(condition);
    if (line.isPresent()) {
      return line.flatMap(this::line);
    }
    return switch (condition) {
      case All(List<Condition> parts) -> joined(parts, ListFormatter.Type.AND);
      case Any(List<Condition> parts) -> joined(parts, ListFormatter.Type.OR);
      case Not(Condition part) ->
          clause(part)
              .map(it -> say("not", Plain.of(Line.of(part).isPresent() ? it : grouped(it))));
      // Every other count is said by a line.
      case Condition.Counts(String name, _, int number) ->
          clause(new Not(new Condition.Counts(name, Relation.EQUAL, number)));
      case Condition.Comparison(String name, Relation relation, Value.Truth(boolean truth)) ->
          truth(name, relation, truth);
      default -> Optional.empty();
    };
  }

  /** Somebody has said no: as good as that an answer is there and is not yes. */
  private Optional<String> truth(String name, Relation relation, boolean truth) {
    if (truth || relation.isOrder()) {
      return Optional.empty();
    }
    Condition no =
        new All(
            List.of(
                new Condition.Answered(name),
                new Condition.Comparison(name, Relation.NOT_EQUAL, new Value.Truth(true))));
    return clause(relation == Relation.EQUAL ? no : new Not(no));
  }

  private Optional<String> joined(List<Condition> parts, ListFormatter.Type type) {
    List<String> clauses = new ArrayList<>();
    for (Condition part : parts) {
      Optional<String> clause = clause(part);
      if (clause.isEmpty()) {
        return Optional.empty();
      }
      boolean several =
          part instanceof All(List<Condition> inner) && inner.size() > 1
              || part instanceof Any(List<Condition> others) && others.size() > 1;
      clauses.add(several && parts.size() > 1 ? grouped(clause.get()) : clause.get());
    }
    return Optional.of(list(clauses, type));
  }

  private String grouped(String clause) {
    return say("group", Plain.of(clause));
  }

  private Optional<String> line(Line line) {
    return scope.subject(line.name()).map(subject -> line(line, subject));
  }

  private String line(Line line, Subject subject) {
    String title = shortened(subject.named(reader));
    List<String> values = line.values().stream().map(value -> word(value, subject)).toList();
    return switch (line.claim()) {
      case IS, IS_NOT, LESS, AT_MOST, MORE, AT_LEAST ->
          say(word(line.claim(), subject.kind()), title, values.getFirst());
      case ONE_OF, NONE_OF -> {
        List<String> quoted = values.stream().map(value -> say("quoted", value)).toList();
        yield say(line.claim().word(), title, Plain.of(list(quoted, ListFormatter.Type.OR)));
      }
      case CONTAINS, CONTAINS_NOT -> {
        String ending = subject.kind() == AnswerKind.SEVERAL ? "" : "_text";
        yield say(line.claim().word() + ending, title, values.getFirst());
      }
      case COUNT_IS, COUNT_AT_LEAST, COUNT_AT_MOST ->
          say(line.claim().word(), title, (int) number(line.values().getFirst()));
      case DECLINED, NOT_DECLINED ->
          say(line.claim().word(), title, Messages.get(reader, "surveyform.decline"));
      case AGREED, NOT_AGREED, ANSWERED, UNANSWERED -> say(line.claim().word(), title);
    };
  }

  /** A number and a moment are compared in other words than an option. */
  private static String word(Claim claim, AnswerKind kind) {
    boolean moment = kind == AnswerKind.DATE || kind == AnswerKind.TIME;
    boolean number = kind == AnswerKind.NUMBER || kind == AnswerKind.CALCULATED;
    boolean order = claim != Claim.IS && claim != Claim.IS_NOT;
    return claim.word() + (moment && order ? "_moment" : number || order ? "_number" : "");
  }

  private static double number(Value value) {
    return value instanceof Value.Amount(double number) ? number : 0;
  }

  private String word(Value value, Subject subject) {
    return switch (value) {
      case Value.Text(String text) when subject.options().containsKey(text) ->
          shortened(subject.options().get(text).in(reader).text());
      case Value.Text(String text) when subject.kind() == AnswerKind.DATE -> day(text);
      case Value.Text(String text) -> shortened(text);
      case Value.Amount(double number) -> {
        NumberFormat format = NumberFormat.getInstance(reader.formats());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        yield format.format(number);
      }
      case Value.Truth(boolean truth) ->
          Messages.get(reader, truth ? "surveycondition.yes" : "surveycondition.no");
    };
  }

  private String day(String text) {
    try {
      return CommuneTime.day(LocalDate.parse(text), reader);
    } catch (DateTimeParseException e) {
      return text;
    }
  }

  private String say(String word, Object... arguments) {
    return Messages.get(reader, TEXT + word, arguments);
  }

  private String list(List<String> parts, ListFormatter.Type type) {
    return ListFormatter.getInstance(reader.formats(), type, ListFormatter.Width.WIDE)
        .format(parts);
  }

  static String shortened(String text) {
    String plain = text.replaceAll("\\s+", " ").strip();
    if (plain.length() <= LONGEST_TITLE) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', LONGEST_TITLE);
    return plain.substring(0, end < LONGEST_TITLE / 2 ? LONGEST_TITLE : end) + "…";
  }

  /** What a reader calls something that has texts. */
  static String named(LocalizedText text, Language reader) {
    return shortened(text.in(reader).text());
  }

  /** Words of the portal in its own language, which need not be kept apart from the others. */
  private record Plain(String words) {

    static Plain of(String words) {
      return new Plain(words);
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
