package org.stadtmosaik.survey.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;
import org.stadtmosaik.survey.definition.Definition.Area;
import org.stadtmosaik.survey.definition.Definition.Ends;
import org.stadtmosaik.survey.definition.Definition.Option;
import org.stadtmosaik.survey.definition.Definition.Row;
import tools.jackson.databind.JsonNode;

/** Reads what belongs to a question's type. */
final class FormReader {

  private static final int MOST_OPTIONS = 200;
  private static final int MOST_ROWS = 50;
  private static final int MOST_POINTS = 500;
  private static final int MOST_STEPS = 10_000;
  private static final int MOST_FACES = 7;
  private static final int LONGEST_SCALE = 100;
  private static final int FURTHEST = 1000;
  private static final int MOST_DECIMALS = 6;
  private static final int LONGEST_LABEL = 500;
  private static final int LONGEST_ANSWER = 10_000;
  private static final int SHORT_ANSWER = 300;
  private static final int LONG_ANSWER = 2000;

  /** A path on this portal: no other host, no way up. */
  private static final Pattern IMAGE =
      Pattern.compile("(?:/[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)+");

  private final Fields fields;
  private final Problems problems;
  private final Scope scope;
  private final QuestionType type;

  FormReader(Fields fields, Scope scope, QuestionType type) {
    this.fields = fields;
    this.problems = fields.reading().problems();
    this.scope = scope;
    this.type = type;
  }

  AnswerForm read() {
    return switch (type) {
      case SINGLE ->
          choice(fields.word("look", List.of("list", "dropdown", "buttons"), "list"), false);
      case MULTIPLE, RANKING -> choice("list", true);
      case PICTURE -> choice("list", fields.flag("multiple"));
      case SCALE -> scale();
      case NUMBER -> numeric();
      case SLIDER -> slider();
      case TEXT -> words();
      case DATE -> moment(LocalDate::parse, 10);
      case TIME -> moment(LocalTime::parse, 5);
      case MATRIX -> matrix();
      case PLACE -> new AnswerForm.Places(areas());
      case PHOTO -> new AnswerForm.Photo();
      case CONSENT -> new AnswerForm.Agreement(fields.flag("must"));
      case INFO -> new AnswerForm.Information();
      case CALCULATED -> new AnswerForm.Calculated(value());
    };
  }

  private AnswerForm choice(String look, boolean multiple) {
    List<Option> options = options(type == QuestionType.RANKING ? 2 : 1);
    Integer min = multiple ? fields.integer("min", 0, options.size()) : null;
    Integer max = multiple ? fields.integer("max", 1, options.size()) : null;
    if (min != null && max != null && min > max) {
      fields.problemAt("min", "minmax");
    }
    return new AnswerForm.Choice(options, look, multiple, min, max, fields.flag("shuffle"));
  }

  private List<Option> options(int least) {
    Set<String> codes = new HashSet<>();
    List<Option> options = new ArrayList<>();
    boolean other = false;
    for (Fields each : fields.objects("options", least, MOST_OPTIONS)) {
      Option option = option(each, codes);
      if (option.other() && other) {
        each.problemAt("other", "other.twice");
      }
      other |= option.other();
      options.add(option);
    }
    return options;
  }

  private Option option(Fields each, Set<String> codes) {
    boolean chosen = type == QuestionType.SINGLE || type == QuestionType.MULTIPLE;
    boolean several = type == QuestionType.MULTIPLE || type == QuestionType.PICTURE;
    JsonNode showIf = type == QuestionType.MATRIX ? null : each.optional("showIf");
    Option option =
        new Option(
            DefinitionReader.unique(each, codes),
            piped(each.requiredText("label", LONGEST_LABEL), each.path("label")),
            chosen && each.flag("other"),
            several && each.flag("exclusive"),
            type == QuestionType.PICTURE ? image(each) : null,
            type == QuestionType.PICTURE ? each.requiredText("imageText", LONGEST_LABEL) : null,
            showIf == null
                ? null
                : RuleReader.condition(showIf, each.path("showIf"), problems, scope));
    each.end();
    return option;
  }

  private static @Nullable String image(Fields option) {
    String image = option.string("image", IMAGE, "image");
    if (image == null && !option.has("image")) {
      option.problemAt("image", "missing");
    }
    return image;
  }

  private LocalizedText piped(LocalizedText text, String path) {
    Piping.check(text, path, problems, scope);
    return text;
  }

  private AnswerForm scale() {
    int from = fields.requiredInteger("from", -FURTHEST, FURTHEST);
    int to = fields.requiredInteger("to", -FURTHEST, FURTHEST);
    String look = fields.word("look", List.of("numbers", "faces"), "numbers");
    if (fields.has("from") && fields.has("to")) {
      if (from >= to) {
        fields.problemAt("from", "minmax");
      } else if (to - from >= (look.equals("faces") ? MOST_FACES : LONGEST_SCALE)) {
        fields.problemAt("to", "many", look.equals("faces") ? MOST_FACES : LONGEST_SCALE);
      }
    }
    Map<Integer, LocalizedText> labels = labels(from, to);
    if (look.equals("faces") && from < to && labels.size() <= to - from) {
      fields.problemAt("labels", "faces");
    }
    return new AnswerForm.Scale(from, to, ends(), look, labels);
  }

  private Map<Integer, LocalizedText> labels(int from, int to) {
    Map<Integer, LocalizedText> labels = new LinkedHashMap<>();
    JsonNode node = fields.optional("labels");
    if (node == null) {
      return labels;
    }
    if (!node.isObject()) {
      fields.problemAt("labels", "type.object");
      return labels;
    }
    for (int value = from; value <= to && value - from < LONGEST_SCALE; value++) {
      JsonNode label = node.get(Integer.toString(value));
      if (label != null) {
        labels.put(value, fields.localized("labels." + value, label, LONGEST_LABEL));
      }
    }
    if (labels.size() < node.size()) {
      fields.problemAt("labels", "labels", from, to);
    }
    return labels;
  }

  private @Nullable Ends ends() {
    JsonNode ends = fields.optional("ends");
    if (ends == null) {
      return null;
    }
    if (!ends.isArray() || ends.size() != 2) {
      fields.problemAt("ends", "ends");
      return null;
    }
    return new Ends(
        fields.localized("ends[0]", ends.get(0), LONGEST_LABEL),
        fields.localized("ends[1]", ends.get(1), LONGEST_LABEL));
  }

  private AnswerForm numeric() {
    Double min = fields.number("min");
    Double max = fields.number("max");
    if (min != null && max != null && min > max) {
      fields.problemAt("min", "minmax");
    }
    Integer decimals = fields.integer("decimals", 0, MOST_DECIMALS);
    return new AnswerForm.Numeric(
        min, max, decimals == null ? 0 : decimals, fields.text("unit", LONGEST_LABEL));
  }

  private AnswerForm slider() {
    double min = fields.requiredNumber("min", 0);
    double max = fields.requiredNumber("max", 1);
    Double given = fields.number("step");
    double step = given == null ? 1 : given;
    if (min >= max) {
      fields.problemAt("min", "minmax");
    } else if (!(step > 0)
        || (max - min) / step > MOST_STEPS
        || !AnswerForms.isWhole((max - min) / step)) {
      fields.problemAt("step", "step", MOST_STEPS);
    }
    return new AnswerForm.Slider(min, max, step, fields.text("unit", LONGEST_LABEL), ends());
  }

  private AnswerForm words() {
    boolean multiline = fields.flag("long");
    Integer longest = fields.integer("maxLength", 1, LONGEST_ANSWER);
    int otherwise = multiline ? LONG_ANSWER : SHORT_ANSWER;
    return new AnswerForm.Words(multiline, longest == null ? otherwise : longest);
  }

  /** Texts of one length, so that they compare as what they stand for. */
  private AnswerForm moment(Consumer<String> parser, int length) {
    String min = moment("min", parser, length);
    String max = moment("max", parser, length);
    if (min != null && max != null && min.compareTo(max) > 0) {
      fields.problemAt("min", "minmax");
    }
    return new AnswerForm.Moment(min, max, type == QuestionType.DATE && fields.flag("past"));
  }

  private @Nullable String moment(String name, Consumer<String> parser, int length) {
    JsonNode value = fields.optional(name);
    if (value == null) {
      return null;
    }
    String text = value.stringValue("");
    try {
      if (text.length() == length) {
        parser.accept(text);
        return text;
      }
    } catch (DateTimeParseException e) {
      // Said below, with those of another length.
    }
    fields.problemAt(name, type == QuestionType.DATE ? "date" : "time");
    return null;
  }

  private AnswerForm matrix() {
    Set<String> codes = new HashSet<>();
    List<Row> rows = new ArrayList<>();
    for (Fields each : fields.objects("rows", 1, MOST_ROWS)) {
      rows.add(
          new Row(
              DefinitionReader.unique(each, codes),
              piped(each.requiredText("label", LONGEST_LABEL), each.path("label"))));
      each.end();
    }
    return new AnswerForm.Matrix(rows, options(2), fields.flag("shuffle"));
  }

  private List<Area> areas() {
    Set<String> codes = new HashSet<>();
    List<Area> areas = new ArrayList<>();
    for (Fields each : fields.objects("areas", 1, MOST_OPTIONS)) {
      areas.add(
          new Area(
              DefinitionReader.unique(each, codes),
              each.requiredText("label", LONGEST_LABEL),
              outline(each)));
      each.end();
    }
    return areas;
  }

  private static List<List<Double>> outline(Fields area) {
    JsonNode outline = area.optional("outline");
    List<List<Double>> points = new ArrayList<>();
    if (outline == null) {
      return points;
    }
    if (!outline.isArray() || outline.size() < 3 || outline.size() > MOST_POINTS) {
      area.problemAt("outline", "outline", MOST_POINTS);
      return points;
    }
    for (JsonNode point : outline) {
      if (!point.isArray()
          || point.size() != 2
          || !point.get(0).isNumber()
          || !point.get(1).isNumber()) {
        area.problemAt("outline", "outline", MOST_POINTS);
        return List.of();
      }
      points.add(List.of(point.get(0).doubleValue(), point.get(1).doubleValue()));
    }
    return points;
  }

  private Rule value() {
    JsonNode value = fields.optional("value");
    if (value == null) {
      fields.problemAt("value", "missing");
      return Rule.of("null");
    }
    return RuleReader.read(value, fields.path("value"), problems, scope);
  }
}
