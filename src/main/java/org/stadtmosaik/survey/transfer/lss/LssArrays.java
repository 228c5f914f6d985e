package org.stadtmosaik.survey.transfer.lss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.survey.transfer.draft.Codes;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.StandardWords;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.survey.transfer.expression.Reference;
import org.stadtmosaik.survey.transfer.expression.Reference.Kind;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes questions of LimeSurvey's arrays. Where a filter shows some of the rows only, each row
 * becomes a question, because rows here are always all shown.
 */
final class LssArrays {

  private static final int MOST_VALUES = 11;
  private static final int MOST_CELLS = 20;

  private final LssBuild build;
  private final LssSurvey.Question source;
  private final Draft draft;
  private final List<Reference> parts = new ArrayList<>();

  LssArrays(LssBuild build) {
    this.build = build;
    this.source = build.source();
    this.draft = build.draft();
  }

  void make() {
    if (source.parts(0).isEmpty()) {
      build.entry().notTaken("noOptions");
      return;
    }
    switch (source.type()) {
      case "1" -> dual();
      case ":" -> numbers();
      case ";" -> texts();
      default -> array("", columns(), "");
    }
    if (!build.made().isEmpty()) {
      build.define(new Reference.Several(parts));
    }
  }

  private boolean isFiltered() {
    boolean asked =
        !source.attribute("array_filter").isEmpty()
            || !source.attribute("array_filter_exclude").isEmpty()
            || source.parts(0).stream().anyMatch(part -> LssRules.isRule(part.relevance()));
    return asked && build.fits(source.parts(0).size() * (source.type().equals("1") ? 2 : 1));
  }

  private List<LssSurvey.Answer> columns() {
    return switch (source.type()) {
      case "A" -> values(1, 5, 1);
      case "B" -> values(1, 10, 1);
      case "C" -> worded(List.of("Y", "U", "N"), List.of("yes", "uncertain", "no"));
      case "E" -> worded(List.of("I", "S", "D"), List.of("increase", "same", "decrease"));
      default -> source.answers(0);
    };
  }

  private List<LssSurvey.Answer> values(double from, double to, double step) {
    List<LssSurvey.Answer> values = new ArrayList<>();
    for (double value = from; value <= to + 1e-9 && values.size() <= MOST_VALUES; value += step) {
      String text =
          value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
      values.add(new LssSurvey.Answer(text, new Wording(Map.of(draft.original(), text)), 0));
    }
    return values;
  }

  private List<LssSurvey.Answer> worded(List<String> values, List<String> words) {
    List<LssSurvey.Answer> answers = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Wording word = StandardWords.of(draft, words.get(i));
      answers.add(new LssSurvey.Answer(values.get(i), word, 0));
    }
    return answers;
  }

  /**
   * One array of choices.
   *
   * @param scale what is added to the names of its cells, such as {@code _0}
   * @param suffix what is added to its own name
   */
  private void array(String scale, List<LssSurvey.Answer> columns, String suffix) {
    if (isFiltered() || columns.size() < 2) {
      rows(scale, columns, suffix);
      return;
    }
    ObjectNode matrix =
        suffix.isEmpty() ? build.whole("matrix") : build.part(suffix, "matrix", header(suffix));
    Map<String, String> options = build.options(matrix, columns);
    Codes codes = new Codes("r");
    String code = matrix.path("code").asString();
    for (LssSurvey.Part part : source.parts(0)) {
      String row = codes.take(part.code());
      Wording label = build.words(part.text()).map(text -> text.replace('|', '–'));
      draft.labelled(matrix, "rows", row, label.isEmpty() ? named(part.code()) : label);
      cell(part, scale, new Reference.Single(code + "." + row, Kind.CHOICE, options));
    }
    if (source.attribute("random_order").equals("1")) {
      matrix.put("shuffle", true);
    }
  }

  private Wording named(String name) {
    return new Wording(Map.of(draft.original(), name));
  }

  private Wording header(String suffix) {
    String given = source.attribute(suffix.equals("0") ? "dualscale_headerA" : "dualscale_headerB");
    return given.isEmpty()
        ? StandardWords.of(draft, "scale", suffix.equals("0") ? 1 : 2)
        : named(given);
  }

  private void cell(LssSurvey.Part part, String scale, Reference reference) {
    build.define(part.code() + scale, part.code() + scale.replace('_', '#'), reference);
    parts.add(reference);
  }

  private void rows(String scale, List<LssSurvey.Answer> columns, String suffix) {
    if (columns.isEmpty()) {
      build.entry().notTaken("noOptions");
      return;
    }
    for (LssSurvey.Part part : source.parts(0)) {
      Wording label = suffix.isEmpty() ? part.text() : part.text().before(" – ", header(suffix));
      ObjectNode row = build.part(part.code() + scale, "single", label);
      build.belongs(row, part.code());
      Map<String, String> options = build.options(row, columns);
      String code = row.path("code").asString();
      cell(part, scale, new Reference.Single(code, Kind.CHOICE, options));
    }
    build.entry().changed("rows", source.parts(0).size());
  }

  private void dual() {
    array("_0", source.answers(0), "0");
    array("_1", source.answers(1), "1");
    build.entry().changed("dual");
  }

  private void numbers() {
    boolean boxes = source.attribute("input_boxes").equals("1");
    String least = source.attribute("multiflexible_min");
    String most = source.attribute("multiflexible_max");
    double from = LssNumbers.of(least).orElse(1);
    double to = LssNumbers.of(most).orElse(10);
    double step = Math.abs(LssNumbers.of(source.attribute("multiflexible_step")).orElse(1));
    List<LssSurvey.Answer> values = values(from, to, step == 0 ? 1 : step);
    if (source.attribute("multiflexible_checkbox").equals("1")) {
      ticks();
    } else if (!boxes && values.size() >= 2 && values.size() <= MOST_VALUES) {
      chosen(values);
    } else {
      cells("number");
    }
  }

  private void ticks() {
    List<LssSurvey.Answer> columns = across();
    for (LssSurvey.Part part : source.parts(0)) {
      ObjectNode row = build.part(part.code(), "multiple", part.text());
      build.belongs(row, part.code());
      Map<String, String> options = build.options(row, columns);
      String code = row.path("code").asString();
      options.forEach(
          (value, option) -> cell(part, "_" + value, new Reference.Chosen(code, option)));
    }
    build.entry().changed("rows", source.parts(0).size());
  }

  private List<LssSurvey.Answer> across() {
    return source.parts(1).stream()
        .map(column -> new LssSurvey.Answer(column.code(), column.text(), 0))
        .toList();
  }

  private void chosen(List<LssSurvey.Answer> values) {
    for (LssSurvey.Part part : source.parts(0)) {
      ObjectNode row = build.part(part.code(), "matrix", part.text());
      build.belongs(row, part.code());
      Map<String, String> options = build.options(row, values);
      Codes codes = new Codes("c");
      for (LssSurvey.Part column : source.parts(1)) {
        String code = codes.take(column.code());
        Wording label = build.words(column.text());
        draft.labelled(row, "rows", code, label.isEmpty() ? named(column.code()) : label);
        String variable = row.path("code").asString() + "." + code;
        cell(part, "_" + column.code(), new Reference.Single(variable, Kind.CHOICE, options));
      }
    }
    build.entry().changed("rows", source.parts(0).size());
  }

  private void texts() {
    if (isFiltered()) {
      longTexts();
    } else {
      cells("text");
    }
  }

  /** A question for each cell, or where those are too many, a long text for each row. */
  private void cells(String type) {
    int cells = source.parts(0).size() * source.parts(1).size();
    if (cells > MOST_CELLS || !build.fits(cells)) {
      longTexts();
      return;
    }
    Map<String, Wording> columns = new HashMap<>();
    source.parts(1).forEach(column -> columns.put(column.code(), column.text()));
    for (LssSurvey.Part part : source.parts(0)) {
      for (LssSurvey.Part column : source.parts(1)) {
        Wording label = part.text().before(" – ", column.text());
        ObjectNode cell = build.part(part.code() + "_" + column.code(), type, label);
        build.belongs(cell, part.code());
        if (type.equals("number")) {
          cell.put("decimals", 6);
          bound(cell, "min", "multiflexible_min");
          bound(cell, "max", "multiflexible_max");
        }
        Kind kind = type.equals("number") ? Kind.NUMBER : Kind.TEXT;
        String variable = cell.path("code").asString();
        cell(part, "_" + column.code(), new Reference.Single(variable, kind, Map.of()));
      }
    }
    build.entry().changed("split", cells);
  }

  private void bound(ObjectNode cell, String field, String attribute) {
    LssNumbers.of(source.attribute(attribute)).ifPresent(it -> LssNumbers.put(cell, field, it));
  }

  private void longTexts() {
    Wording columns = Wording.NONE;
    for (LssSurvey.Part column : source.parts(1)) {
      columns = columns.before("\n", build.words(column.text()).map(text -> "• " + text));
    }
    for (LssSurvey.Part part : source.parts(0)) {
      ObjectNode row = build.part(part.code(), "text", part.text());
      build.belongs(row, part.code());
      row.put("long", true);
      draft.help(row, columns);
      String variable = row.path("code").asString();
      Reference reference = new Reference.Single(variable, Kind.TEXT, Map.of());
      source.parts(1).forEach(column -> build.define(part.code() + "_" + column.code(), reference));
      parts.add(reference);
    }
    build.entry().changed("longTexts", source.parts(0).size());
  }
}
