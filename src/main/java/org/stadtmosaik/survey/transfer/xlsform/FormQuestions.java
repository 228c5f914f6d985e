package org.stadtmosaik.survey.transfer.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.draft.Codes;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.ReportBuilder;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import org.stadtmosaik.survey.transfer.expression.Rules;
import tools.jackson.databind.node.ObjectNode;

/** Makes questions of the types of XLSForm. */
final class FormQuestions {

  private static final Set<String> META =
      Set.of(
          "start",
          "end",
          "today",
          "deviceid",
          "device_id",
          "subscriberid",
          "simserial",
          "phonenumber",
          "phone_number",
          "username",
          "email",
          "audit",
          "start_geopoint",
          "background_audio",
          "imei",
          "uri:deviceid",
          "uri:phonenumber");
  private static final Pattern PARAMETER = Pattern.compile("(\\w+)\\s*=\\s*([-\\d.\\w]+)");
  private static final Pattern INSERTED = Pattern.compile("\\$\\{\\s*([^{}]+?)\\s*}");
  private static final int DECIMALS = 6;

  private final Draft draft;
  private final FormNames names;
  private final Choices choices;

  FormQuestions(Draft draft, FormNames names, Choices choices) {
    this.draft = draft;
    this.names = names;
    this.choices = choices;
  }

  /**
   * A question that was made.
   *
   * @param options rows of the choices by the option that each has become
   */
  record Made(FormTable.Row row, ObjectNode element, Map<FormTable.Row, ObjectNode> options) {}

  /** Makes the question of a row; empty if there is nothing like it here. */
  Optional<Made> make(FormTable.Row row, FormType type, ObjectNode page) {
    ReportBuilder.Entry entry =
        draft
            .report()
            .question(
                row.get("name"),
                row.get("type"),
                row.texts("label", draft.original()).map(FormText::of));
    String reason = row.isDisabled() ? "hidden" : unlike(type);
    if (!reason.isEmpty()) {
      entry.notTaken(reason, row.get("type"));
      return Optional.empty();
    }
    Made made = new Making(row, type, page, entry).made();
    if (made == null) {
      return Optional.empty();
    }
    common(made, entry);
    return Optional.of(made);
  }

  private static String unlike(FormType type) {
    if (META.contains(type.name())) {
      return "meta";
    }
    return switch (type.name()) {
      case "audio", "video", "file", "geotrace", "geoshape", "osm" -> "media";
      case "hidden" -> "hidden";
      case "select_one_from_file",
          "select_multiple_from_file",
          "select_one_external",
          "csv_external",
          "xml_external" ->
          "external";
      default -> type.isKnown() ? "" : "type";
    };
  }

  private void common(Made made, ReportBuilder.Entry entry) {
    FormTable.Row row = made.row();
    FormDefaults.give(made, entry);
    if (row.cells().keySet().stream()
        .anyMatch(column -> column.matches("(?:image|big_image|audio|video)(?:::.*)?"))) {
      entry.changed("media");
    }
    if (row.texts("label", draft.original()).isEmpty()
        && !made.element().path("type").asString().equals("calculated")) {
      entry.changed("label");
    }
  }

  /** A text as it is said in the survey: answers are repeated by {@code {{code}}}. */
  Wording said(Wording text, ReportBuilder.Entry entry) {
    return text.map(words -> {
      Matcher matcher = INSERTED.matcher(FormText.of(words));
      return matcher.replaceAll(found -> Matcher.quoteReplacement(repeated(found.group(1), entry)));
    });
  }

  private String repeated(String name, ReportBuilder.Entry entry) {
    try {
      return switch (names.find(name)) {
        case Reference.Single single when single.variable().indexOf("__") < 0 ->
            "{{" + single.variable() + "}}";
        case Reference.Many many -> "{{" + many.variable() + "}}";
        default -> gap(name, entry);
      };
    } catch (org.stadtmosaik.survey.transfer.expression.NotConvertedException _) {
      return gap(name, entry);
    }
  }

  private static String gap(String name, ReportBuilder.Entry entry) {
    entry.changed("expression", "${" + name + "}");
    return "…";
  }

  /** One row on its way to a question. */
  private final class Making {

    private final FormTable.Row row;
    private final FormType type;
    private final ObjectNode page;
    private final ReportBuilder.Entry entry;
    private final Map<FormTable.Row, ObjectNode> options = new LinkedHashMap<>();

    private Making(FormTable.Row row, FormType type, ObjectNode page, ReportBuilder.Entry entry) {
      this.row = row;
      this.type = type;
      this.page = page;
      this.entry = entry;
    }

    @Nullable Made made() {
      ObjectNode element =
          switch (type.name()) {
            case "select_one" -> choice("single");
            case "select_multiple" -> choice("multiple");
            case "rank" -> choice("ranking");
            case "integer" -> number(0);
            case "decimal" -> number(DECIMALS);
            case "range" -> range();
            case "date", "datetime" -> moment();
            case "time" -> simple("time", Kind.ANY);
            case "image" -> simple("photo", Kind.ANY);
            case "note" -> simple("info", Kind.ANY);
            case "acknowledge" -> acknowledge();
            case "calculate" -> calculated();
            default -> text();
          };
      return element == null ? null : new Made(row, element, options);
    }

    private ObjectNode begin(String kind) {
      Wording label = said(row.texts("label", draft.original()), entry);
      ObjectNode element = draft.question(page, entry, row.get("name"), kind, label);
      draft.help(element, said(row.texts("hint", draft.original()), entry));
      return element;
    }

    private ObjectNode simple(String kind, Kind compares) {
      ObjectNode element = begin(kind);
      String code = element.path("code").asString();
      names.define(row.get("name"), new Reference.Single(code, compares, Map.of()));
      return element;
    }

    private ObjectNode text() {
      ObjectNode element = simple("text", Kind.TEXT);
      if (row.get("appearance").contains("multiline")) {
        element.put("long", true);
      }
      if (type.name().equals("geopoint") || type.name().equals("barcode")) {
        entry.changed(type.name());
      }
      return element;
    }

    private ObjectNode moment() {
      ObjectNode element = simple("date", Kind.ANY);
      if (type.name().equals("datetime")) {
        entry.changed("dateOnly");
      }
      return element;
    }

    private ObjectNode number(int decimals) {
      return simple("number", Kind.NUMBER).put("decimals", decimals);
    }

    private ObjectNode acknowledge() {
      ObjectNode element = simple("consent", Kind.ANY);
      entry.changed("acknowledge");
      return element;
    }

    private ObjectNode calculated() {
      ObjectNode element = simple("calculated", Kind.ANY);
      element.remove("help");
      return element;
    }

    private ObjectNode range() {
      Map<String, Double> given = new LinkedHashMap<>();
      Matcher parameter = PARAMETER.matcher(row.get("parameters"));
      while (parameter.find()) {
        try {
          given.put(
              parameter.group(1).toLowerCase(Locale.ROOT), Double.parseDouble(parameter.group(2)));
        } catch (NumberFormatException _) {
          entry.changed("parameter", parameter.group());
        }
      }
      ObjectNode element = simple("slider", Kind.NUMBER);
      put(element, "min", given.getOrDefault("start", 1.0));
      put(element, "max", given.getOrDefault("end", 10.0));
      put(element, "step", given.getOrDefault("step", 1.0));
      return element;
    }

    private static void put(ObjectNode element, String field, double number) {
      element.set(field, Rules.number(number));
    }

    private @Nullable ObjectNode choice(String kind) {
      List<FormTable.Row> list = choices.list(type.list());
      if (list.size() < (kind.equals("ranking") ? 2 : 1)) {
        entry.notTaken("list", type.list());
        return null;
      }
      ObjectNode element = begin(kind);
      Map<String, String> codes = options(element, list);
      String code = element.path("code").asString();
      if (type.hasOther() && !kind.equals("ranking")) {
        String other = codes.containsValue("other") ? "other_own" : "other";
        draft
            .labelled(element, "options", other, StandardWords.of(draft, "other"))
            .put("other", true);
        codes.put("other", other);
        names.define(
            row.get("name") + "_other",
            new Reference.Single(code + "__other", Kind.TEXT, Map.of()));
      }
      look(element, kind);
      names.define(
          row.get("name"),
          kind.equals("single")
              ? new Reference.Single(code, Kind.CHOICE, codes)
              : new Reference.Many(code, codes));
      return element;
    }

    private Map<String, String> options(ObjectNode element, List<FormTable.Row> list) {
      Codes codes = new Codes("a");
      Map<String, String> known = new LinkedHashMap<>();
      Map<String, ObjectNode> made = new LinkedHashMap<>();
      for (FormTable.Row choice : list) {
        String name = choice.get("name");
        ObjectNode option = made.get(name);
        if (option == null) {
          String code = codes.take(name);
          Wording label = said(Choices.label(choice, draft), entry);
          Wording words = label.isEmpty() ? new Wording(Map.of(draft.original(), name)) : label;
          option = draft.labelled(element, "options", code, words);
          known.put(name, code);
          made.put(name, option);
        } else {
          entry.changed("sameChoice", name);
        }
        options.put(choice, option);
      }
      return known;
    }

    private void look(ObjectNode element, String kind) {
      String appearance = row.get("appearance").toLowerCase(Locale.ROOT);
      if (kind.equals("single") && appearance.matches(".*(?:minimal|autocomplete|search).*")) {
        element.put("look", "dropdown");
      } else if (kind.equals("single") && appearance.matches(".*(?:likert|horizontal|quick).*")) {
        element.put("look", "buttons");
      }
      if (row.get("parameters").replace(" ", "").contains("randomize=true")) {
        element.put("shuffle", true);
      }
    }
  }
}
