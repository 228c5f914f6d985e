package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  /** Words that LimeSurvey puts the day in for. */
  private static final Set<String> MOVING = Set.of("now", "today", "tomorrow", "yesterday");

  private static final Pattern EXPRESSION = Pattern.compile("(?s).*\\{[^\\s{}][^{}]*}.*");

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final List<String> chosen = new ArrayList<>();

  private LssDefaults(LssBuild build) {
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

  private void one(LssSurvey.Default value) {
    String text = value.text().any(build.draft().languages()).strip();
    if (text.isEmpty()) {
      return;
    }
    if (EXPRESSION.matcher(text).matches() || isMoving(text)) {
      build.entry().changed("defaultRule");
      return;
    }
    if (!value.kind().isEmpty() || !set(value, text)) {
      build.entry().changed("default");
    } else if (value.text().texts().values().stream().distinct().count() > 1) {
      build.entry().changed("defaultLanguages");
    }
  }

  private boolean isMoving(String text) {
    return source.type().equals("D") && MOVING.contains(text.toLowerCase(java.util.Locale.ROOT));
  }

  private boolean set(LssSurvey.Default value, String text) {
    ObjectNode first = build.made().getFirst();
    return switch (source.type()) {
      case "L", "!", "O" -> put(first, option(first, text));
      case "Y", "G" -> put(first, string(FIXED.get(text)));
      case "M", "P" -> tick(first, value, text);
      case "5", "N", "S", "T", "U" -> put(first, typed(first, text));
      case "D" -> put(first, string(text));
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

  private @Nullable JsonNode option(ObjectNode question, String value) {
    Optional<String> found =
        value.equals("-oth-")
            ? question
                .path("options")
                .valueStream()
                .filter(option -> option.path("other").booleanValue(false))
                .map(option -> option.path("code").asString())
                .findFirst()
            : build.option(question, value).map(option -> option.path("code").asString());
    return string(found.orElse(null));
  }

  private static @Nullable JsonNode typed(ObjectNode question, String text) {
    if (question.path("type").asString().equals("text")) {
      return StringNode.valueOf(text);
    }
    OptionalDouble number = LssNumbers.of(text);
    return number.isPresent() ? Rules.number(number.getAsDouble()) : null;
  }

  private Optional<LssSurvey.Part> part(LssSurvey.Default value) {
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
