package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Gives questions the answers that they begin with. What is no answer that the question takes goes
 * when the draft is settled.
 */
final class LssDefaults {

  private static final Map<String, String> FIXED =
      Map.of("Y", "yes", "N", "no", "F", "female", "M", "male");

  /** Words that LimeSurvey puts the present day in for. */
  private static final Set<String> PRESENT = Set.of("now", "today");

  /** And those for other days, which stay no answer here. */
  private static final Set<String> MOVING = Set.of("tomorrow", "yesterday");

  static final Pattern EXPRESSION = Pattern.compile("\\{([^\\s{}][^{}]*)}");

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final List<String> chosen = new ArrayList<>();

  LssDefaults(LssBuild build) {
    this.build = build;
    this.source = build.source();
  }

  /** Gives the questions that one has become its default values, and notes those that cannot be. */
  static void give(LssBuild build) {
    if (build.made().isEmpty()) {
      return;
    }
    LssDefaults defaults = new LssDefaults(build);
    build.source().defaults().forEach(defaults::one);
    defaults.several();
  }

  /** What it says, in the first language that has anything. */
  String text(LssSurvey.Default value) {
    return value.text().any(build.draft().languages()).strip();
  }

  /** Whether the value is to be worked out; {@link LssDefaultRules} sees to that. */
  boolean isRule(LssSurvey.Default value) {
    return EXPRESSION.matcher(text(value)).find();
  }

  private void one(LssSurvey.Default value) {
    String text = text(value);
    if (text.isEmpty() || isRule(value)) {
      return;
    }
    if (source.type().equals("D") && MOVING.contains(text.toLowerCase(Locale.ROOT))) {
      build.entry().changed("defaultRule");
      return;
    }
    if (!value.kind().isEmpty() || !set(value, text)) {
      build.entry().changed("default");
    } else {
      tellLanguages(value);
    }
  }

  /** Whether this says the day on which somebody answers. */
  static boolean isPresentDay(String text) {
    return PRESENT.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Says that the value is the same in all languages, if it was not. */
  void tellLanguages(LssSurvey.Default value) {
    if (value.text().texts().values().stream().distinct().count() > 1) {
      build.entry().changed("defaultLanguages");
    }
  }

  private boolean set(LssSurvey.Default value, String text) {
    ObjectNode first = build.made().getFirst();
    return switch (source.type()) {
      case "L", "!", "O", "Y", "G" -> put(first, string(code(first, text).orElse(null)));
      case "M", "P" -> tick(first, value, text);
      case "5", "N", "S", "T", "U" -> put(first, typed(first, text));
      case "D" -> put(first, string(isPresentDay(text) ? Question.TODAY : text));
      case "K", "Q" ->
          part(value)
              .flatMap(part -> build.of(part.code()).stream().findFirst())
              .map(question -> put(question, typed(question, text)))
              .orElse(false);
      default -> false;
    };
  }

  private static boolean put(ObjectNode question, @Nullable JsonNode answer) {
    if (answer != null) {
      question.set("default", answer);
    }
    return answer != null;
  }

  private static @Nullable JsonNode string(@Nullable String text) {
    return text == null ? null : StringNode.valueOf(text);
  }

  /** The option that a value is. */
  Optional<String> code(ObjectNode question, String value) {
    if (source.type().equals("Y") || source.type().equals("G")) {
      return Optional.ofNullable(FIXED.get(value));
    }
    return value.equals("-oth-")
        ? question
            .path("options")
            .valueStream()
            .filter(option -> option.path("other").booleanValue(false))
            .map(option -> option.path("code").asString())
            .findFirst()
        : build.option(question, value).map(option -> option.path("code").asString());
  }

  private static @Nullable JsonNode typed(ObjectNode question, String text) {
    if (question.path("type").asString().equals("text")) {
      return StringNode.valueOf(text);
    }
    OptionalDouble number = LssNumbers.of(text);
    return number.isPresent() ? Rules.number(number.getAsDouble()) : null;
  }

  /** The subquestion that begins with the value. */
  Optional<LssSurvey.Part> part(LssSurvey.Default value) {
    return source.parts().stream().filter(part -> part.id().equals(value.part())).findFirst();
  }

  private boolean tick(ObjectNode question, LssSurvey.Default value, String text) {
    Optional<ObjectNode> option = part(value).flatMap(it -> build.option(question, it.code()));
    option.filter(_ -> text.equals("Y")).ifPresent(it -> chosen.add(it.path("code").asString()));
    return option.isPresent();
  }

  /** Several chosen options, in the order of all. */
  private void several() {
    if (!chosen.isEmpty()) {
      ObjectNode question = build.made().getFirst();
      var list = JsonNodeFactory.instance.arrayNode();
      question
          .path("options")
          .valueStream()
          .map(option -> option.path("code").asString())
          .filter(chosen::contains)
          .forEach(list::add);
      question.set("default", list);
    }
  }
}
