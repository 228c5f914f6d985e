package org.stadtmosaik.survey.transfer.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.draft.Draft;
import org.stadtmosaik.survey.transfer.draft.LanguageTags;
import org.stadtmosaik.survey.transfer.draft.Settling;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;
import org.stadtmosaik.survey.transfer.draft.Wording;
import org.stadtmosaik.workbook.Sheet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a draft of an XLSForm. */
public final class FormImport {

  private static final int DEEPEST = 30;

  private final FormTable survey;
  private final Draft draft;
  private final FormNames names = new FormNames();
  private final FormQuestions questions;
  private final FormRules rules;
  private final List<FormQuestions.Made> made = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Frame> all = new ArrayList<>();
  private @Nullable Frame current;
  private @Nullable ObjectNode group;
  private @Nullable ObjectNode page;

  /** A group of the source, and the groups that it has become. */
  private record Frame(FormTable.Row row, Wording label, List<ObjectNode> groups) {

    boolean isOnePage() {
      return row.get("appearance").contains("field-list")
          || row.get("appearance").contains("table-list");
    }
  }

  private FormImport(FormTable survey, Choices choices, FormTable.Row settings, String title) {
    this.survey = survey;
    List<String> languages = new ArrayList<>();
    Set<String> unknown = new LinkedHashSet<>();
    boolean assumed = languages(survey, choices, settings, languages, unknown);
    String name = settings.get("form_title").isEmpty() ? title : settings.get("form_title");
    String code = settings.get("form_id").isEmpty() ? name : settings.get("form_id");
    this.draft = new Draft(languages, code);
    draft.text(
        draft.root(),
        "title",
        new Wording(Map.of(draft.original(), name))
            .or(settings.texts("form_title", draft.original())),
        Draft.SHORT);
    unknown.forEach(each -> draft.report().remark("language", each));
    if (assumed) {
      draft.report().remark("languageAssumed", languages.getFirst());
    }
    this.questions = new FormQuestions(draft, names, choices);
    this.rules = new FormRules(draft, names, choices);
  }

  /**
   * The draft of a workbook.
   *
   * @param title if the form has none of its own
   * @throws TransferRefusedException with the place, if it is no XLSForm
   */
  public static Draft read(byte[] file, String title) {
    List<Sheet> sheets = Workbooks.read(file);
    FormTable survey = table(sheets, "survey");
    FormTable settings = table(sheets, "settings");
    if (!survey.columns().contains("type") || survey.rows().isEmpty()) {
      throw new TransferRefusedException("noSurvey");
    }
    FormTable.Row first =
        settings.rows().isEmpty() ? new FormTable.Row(0, Map.of()) : settings.rows().getFirst();
    Choices choices = Choices.of(table(sheets, "choices"));
    Optional<ObjectNode> own = OwnColumns.read(first, OwnColumns.SURVEY);
    if (own.isPresent()) {
      return FormRestore.read(survey, choices, first, own.get());
    }
    FormImport reading = new FormImport(survey, choices, first, title);
    reading.build();
    return reading.draft;
  }

  /** Notes that came with a questionnaire of this portal; empty for others. */
  public static ObjectNode notes(byte[] file) {
    FormTable settings = table(Workbooks.read(file), "settings");
    return settings.rows().stream()
        .findFirst()
        .flatMap(row -> OwnColumns.read(row, OwnColumns.NOTES))
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  private static FormTable table(List<Sheet> sheets, String name) {
    return sheets.stream()
        .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name))
        .findFirst()
        .map(FormTable::of)
        .orElse(FormTable.NONE);
  }

  /** Finds the languages; says whether that of columns without one is a guess. */
  private static boolean languages(
      FormTable survey,
      Choices choices,
      FormTable.Row settings,
      List<String> languages,
      Set<String> unknown) {
    Set<String> named = new LinkedHashSet<>(survey.languages());
    choices.columns().stream()
        .filter(column -> column.startsWith("label::"))
        .forEach(column -> named.add(column.substring("label::".length())));
    Set<String> tags = new LinkedHashSet<>();
    Optional<String> given = LanguageTags.ofName(settings.get("default_language"));
    given.ifPresent(tags::add);
    boolean bare = survey.rows().stream().anyMatch(row -> !row.get("label").isEmpty());
    if (given.isEmpty() && bare) {
      tags.add("en");
    }
    for (String name : named) {
      LanguageTags.ofName(name).ifPresentOrElse(tags::add, () -> unknown.add(name));
    }
    if (tags.isEmpty()) {
      tags.add("en");
    }
    languages.addAll(tags);
    return given.isEmpty() && bare;
  }

  private void build() {
    for (FormTable.Row row : survey.rows()) {
      if (!row.get("type").isEmpty()) {
        row(row, FormType.of(row.get("type")));
      }
    }
    if (!frames.isEmpty()) {
      throw new TransferRefusedException("groupOpen", frames.peek().row().number());
    }
    all.forEach(frame ->
        rules.relevant(frame.row().get("name"), frame.row().get("relevant"), frame.groups()));
    made.forEach(rules::give);
    draft.report().remark("access");
    draft.tellLanguages();
    Settling.settle(draft);
  }

  private void row(FormTable.Row row, FormType type) {
    if (type.ends()) {
      if (frames.poll() == null) {
        throw new TransferRefusedException("groupClosed", row.number());
      }
      page = null;
    } else if (type.begins()) {
      begin(row, type);
    } else {
      if (row.get("name").isEmpty()) {
        throw new TransferRefusedException("noName", row.number());
      }
      questions.make(row, type, page(row)).ifPresent(made::add);
    }
  }

  private void begin(FormTable.Row row, FormType type) {
    if (frames.size() >= DEEPEST) {
      throw new TransferRefusedException("groupDeep", row.number());
    }
    Wording label = row.texts("label", draft.original()).map(FormText::of);
    Frame frame = new Frame(row, label, new ArrayList<>());
    frames.push(frame);
    all.add(frame);
    page = null;
    if (type.isRepeat()) {
      draft.report().question(row.get("name"), row.get("type"), label).changed("repeat");
    }
  }

  /** A group that goes on after one inside it is another group here. */
  private ObjectNode page(FormTable.Row row) {
    Frame frame = frames.peek();
    if (group == null || frame != current) {
      current = frame;
      String name = frame == null ? "form" : frame.row().get("name");
      Wording label = frame == null ? Wording.NONE : frame.label().firstLine(Draft.SHORT);
      group = draft.group(name.isEmpty() ? "group" : name, label);
      for (Frame around : frames) {
        around.groups().add(group);
      }
      page = null;
    }
    if (page == null || frame == null || !frame.isOnePage()) {
      page = draft.page(group, row.get("name"));
    }
    return page;
  }
}
