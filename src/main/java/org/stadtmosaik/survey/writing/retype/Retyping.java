package org.stadtmosaik.survey.writing.retype;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes a question one of a related type. Code, texts, options and conditions stay where they still
 * say the same; whatever does not is counted, so that it can be said before.
 */
public final class Retyping {

  private static final int LONGEST_SCALE = 100;
  private static final int LONGEST_STEM = 36;

  /** Fields of a question that its type decides on. */
  private static final Set<String> OF_THE_TYPE =
      Set.of(
          "look",
          "options",
          "areas",
          "shuffle",
          "min",
          "max",
          "past",
          "step",
          "decimals",
          "unit",
          "from",
          "to",
          "ends",
          "labels",
          "multiple");

  private final QuestionnaireDocument document;
  private final String address;
  private final ObjectNode question;
  private final QuestionType from;
  private final QuestionType to;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<Loss, Integer> losses = new EnumMap<>(Loss.class);

  private Retyping(QuestionnaireDocument document, String address, QuestionType to) {
    this.document = document;
    this.address = address;
    this.question =
        document
            .element(address)
            .orElseThrow(() -> new DomainException("surveybuild.error.gone", address));
    this.from = type(question);
    this.to = to;
  }

  private static QuestionType type(JsonNode question) {
    String word = question.path("type").stringValue("");
    for (QuestionType each : QuestionType.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return QuestionType.INFO;
  }

  /** What a question can become; empty if nothing is like it. */
  public static List<QuestionType> targets(JsonNode question) {
    int options = question.path("options").size();
    boolean scale = options >= 2 && options <= LONGEST_SCALE;
    return switch (type(question)) {
      case SINGLE ->
          scale
              ? List.of(QuestionType.MULTIPLE, QuestionType.SCALE)
              : List.of(QuestionType.MULTIPLE);
      case MULTIPLE ->
          options >= 2
              ? List.of(QuestionType.SINGLE, QuestionType.RANKING)
              : List.of(QuestionType.SINGLE);
      case RANKING -> List.of(QuestionType.MULTIPLE);
      case PICTURE ->
          List.of(
              question.path("multiple").booleanValue(false)
                  ? QuestionType.MULTIPLE
                  : QuestionType.SINGLE);
      case PLACE -> List.of(QuestionType.SINGLE);
      case SCALE -> List.of(QuestionType.SINGLE, QuestionType.NUMBER, QuestionType.SLIDER);
      case NUMBER -> List.of(QuestionType.SLIDER, QuestionType.SCALE);
      case SLIDER -> List.of(QuestionType.NUMBER, QuestionType.SCALE);
      default -> List.of();
    };
  }

  /**
   * How this question, to which there are no answers yet, becomes one of this type, and what is
   * lost.
   *
   * @throws DomainException if it is not there, or cannot become that
   */
  public static Retyped of(QuestionnaireDocument document, String address, QuestionType to) {
    return of(document, address, to, null);
  }

  /**
   * How this question becomes one of this type, and what is lost. There may be answers of the other
   * type already: it gets another code, so that nobody counts the two as one.
   *
   * @param earlier codes of questions that were ever asked; null if there is no answer yet
   * @throws DomainException if it is not there, or cannot become that
   */
  public static Retyped of(
      QuestionnaireDocument document,
      String address,
      QuestionType to,
      @Nullable Set<String> earlier) {
    Retyping retyping = new Retyping(document, address, to);
    if (!targets(retyping.question).contains(to)) {
      throw new DomainException("surveybuild.retype.error", to.word());
    }
    return retyping.retyped(earlier);
  }

  private Retyped retyped(@Nullable Set<String> earlier) {
    edits.add(new Edit.Put(address, "type", StringNode.valueOf(to.word())));
    AnswerChange change =
        switch (to) {
          case SINGLE ->
              switch (from) {
                case SCALE -> new ScaleSteps(document, question).toOptions(address, this);
                case PLACE -> areas();
                default -> chosen();
              };
          case SCALE -> from == QuestionType.SINGLE ? steps() : numbers();
          case NUMBER, SLIDER -> numbers();
          default -> chosen();
        };
    begun(change);
    String code = question.path("code").stringValue("");
    RuleChanges rules = new RuleChanges(document, code, change);
    edits.addAll(rules.edits());
    lose(Loss.CONDITIONS, rules.lost());
    lose(Loss.CALCULATIONS, rules.left());
    lose(Loss.DEFAULT, rules.begun());
    String now = earlier == null ? code : free(code, earlier);
    if (earlier != null) {
      edits.add(new Edit.Rename(address, now));
    }
    return new Retyped(new Edit.Several(edits), losses, now);
  }

  /** The first of {@code code_2}, {@code code_3} and so on that nothing has. */
  private String free(String code, Set<String> earlier) {
    String stem = code.length() <= LONGEST_STEM ? code : code.substring(0, LONGEST_STEM);
    for (int i = 2; ; i++) {
      String free = stem.replaceAll("_+$", "") + "_" + i;
      if (document.element("question:" + free).isEmpty() && !earlier.contains(free)) {
        return free;
      }
    }
  }

  void add(Edit edit) {
    edits.add(edit);
  }

  void lose(Loss loss, int times) {
    if (times > 0) {
      losses.merge(loss, times, Integer::sum);
    }
  }

  /** Gives a field of the question another value; null takes it away. */
  void put(String field, @Nullable JsonNode value) {
    JsonNode before = question.get(field);
    if (value == null ? before != null : !value.equals(before)) {
      edits.add(new Edit.Put(address, field, value));
    }
  }

  /** Takes away what only the other type has. */
  private void drop(String field, Loss loss) {
    JsonNode there = question.get(field);
    if (there != null) {
      put(field, null);
      boolean said = !there.isBoolean() || there.booleanValue();
      lose(loss, said ? 1 : 0);
    }
  }

  // ── options ───────────────────────────────────────────────────────────────────────────────────

  private AnswerChange chosen() {
    boolean words = to == QuestionType.SINGLE || to == QuestionType.MULTIPLE;
    boolean several = to == QuestionType.MULTIPLE;
    for (JsonNode option : question.path("options")) {
      String part = address + "/option:" + option.path("code").stringValue("");
      flag(part, option, "other", words ? null : Loss.OWN_WORDS, words);
      // Of one answer each is alone.
      flag(part, option, "exclusive", to == QuestionType.SINGLE ? null : Loss.EXCLUSIVE, several);
      if (option.has("image") || option.has("imageText")) {
        edits.add(new Edit.Put(part, "image", null));
        edits.add(new Edit.Put(part, "imageText", null));
        lose(Loss.PICTURES, 1);
      }
    }
    if (from == QuestionType.SINGLE && question.has("look")) {
      boolean plain = question.path("look").stringValue("").equals("list");
      put("look", null);
      lose(Loss.LOOK, plain ? 0 : 1);
    }
    if (to == QuestionType.SINGLE) {
      drop("min", Loss.LIMITS);
      drop("max", Loss.LIMITS);
    }
    put("multiple", null);
    if (from == QuestionType.PICTURE
        || (to != QuestionType.SINGLE && from != QuestionType.SINGLE)) {
      return new AnswerChange.Same(words);
    }
    return to == QuestionType.SINGLE
        ? new AnswerChange.SeveralToOne()
        : new AnswerChange.OneToSeveral();
  }

  private void flag(
      String part, JsonNode option, String field, @Nullable Loss loss, boolean stays) {
    if (option.has(field) && !stays) {
      edits.add(new Edit.Put(part, field, null));
      if (loss != null) {
        lose(loss, option.path(field).booleanValue(false) ? 1 : 0);
      }
    }
  }

  private AnswerChange areas() {
    List<Edit> removals = new ArrayList<>();
    int index = 0;
    for (JsonNode area : question.path("areas")) {
      String code = area.path("code").stringValue("");
      lose(Loss.BORDERS, area.has("outline") ? 1 : 0);
      removals.add(new Edit.Remove(address + "/area:" + code));
      ObjectNode option = JsonNodeFactory.instance.objectNode().put("code", code);
      option.set("label", area.path("label").deepCopy());
      edits.add(new Edit.Insert(address + "/options", index++, option));
    }
    edits.addAll(removals.reversed());
    return new AnswerChange.Same(false);
  }

  /** Options in their order become the values of a scale from 1. */
  private AnswerChange steps() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    List<Edit> removals = new ArrayList<>();
    for (JsonNode option : question.path("options")) {
      String code = option.path("code").stringValue("");
      numbers.put(code, numbers.size() + 1);
      labels.set(Integer.toString(numbers.size()), option.path("label").deepCopy());
      removals.add(new Edit.Remove(address + "/option:" + code));
      lose(Loss.OWN_WORDS, option.path("other").booleanValue(false) ? 1 : 0);
      lose(Loss.OPTION_CONDITIONS, option.has("showIf") ? 1 : 0);
    }
    edits.addAll(removals.reversed());
    boolean plain = question.path("look").stringValue("list").equals("list");
    put("look", null);
    lose(Loss.LOOK, plain ? 0 : 1);
    drop("shuffle", Loss.SHUFFLE);
    put("from", JsonNodeFactory.instance.numberNode(1));
    put("to", JsonNodeFactory.instance.numberNode(numbers.size()));
    put("labels", labels);
    return new AnswerChange.OptionToNumber(numbers);
  }

  // ── numbers ───────────────────────────────────────────────────────────────────────────────────

  private AnswerChange numbers() {
    NumberRange had = NumberRange.of(question, from);
    NumberRange range = had.as(to);
    Map<String, JsonNode> fields = range.fields(to);
    range.losses(had, to).forEach(this::lose);
    for (String field : OF_THE_TYPE) {
      put(field, fields.get(field));
    }
    return new AnswerChange.Same(true);
  }

  // ── the answer that it begins with ────────────────────────────────────────────────────────────

  private void begun(AnswerChange change) {
    if (question.has("defaultRule") && !(change instanceof AnswerChange.Same)) {
      put("defaultRule", null);
      lose(Loss.DEFAULT, 1);
    }
    JsonNode before = question.get("default");
    if (before == null) {
      return;
    }
    JsonNode now =
        switch (change) {
          case AnswerChange.Same _ -> before;
          case AnswerChange.OneToSeveral _ -> JsonNodeFactory.instance.arrayNode().add(before);
          case AnswerChange.SeveralToOne _ -> before.size() == 1 ? before.get(0) : null;
          case AnswerChange.NumberToOption(Map<Integer, String> codes) ->
              string(codes.get(before.intValue(Integer.MIN_VALUE)));
          case AnswerChange.OptionToNumber(Map<String, Integer> numbers) ->
              number(new HashMap<>(numbers).get(before.stringValue("")));
        };
    put("default", now);
    lose(Loss.DEFAULT, now == null ? 1 : 0);
  }

  private static @Nullable JsonNode string(@Nullable String text) {
    return text == null ? null : StringNode.valueOf(text);
  }

  private static @Nullable JsonNode number(@Nullable Integer number) {
    return number == null ? null : JsonNodeFactory.instance.numberNode(number);
  }
}
