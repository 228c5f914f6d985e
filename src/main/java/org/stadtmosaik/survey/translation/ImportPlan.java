package org.stadtmosaik.survey.translation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.survey.translation.ImportLine.Kind;
import org.stadtmosaik.survey.translation.TranslationFile.Entry;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/**
 * What a file would do to a questionnaire, before it does. Everything that it changes is one edit.
 *
 * @param lines what changes and what is refused, by kind and then in the order of the file
 * @param same how many are there already
 * @param empty how many are still to be translated
 */
public record ImportPlan(List<ImportLine> lines, int same, int empty, Edit.Several edit) {

  public ImportPlan {
    lines = List.copyOf(lines);
  }

  /**
   * Compares a file with a questionnaire.
   *
   * @throws DomainException if it is from another language, or for one that the questionnaire does
   *     not have
   */
  static ImportPlan of(QuestionnaireDocument document, TranslationFile file) {
    String original = document.original();
    if (file.original() != null && !file.original().equals(original)) {
      throw new DomainException("surveytranslation.file.original", file.original(), original);
    }
    Set<String> languages = new TreeSet<>(file.languages());
    languages.removeAll(document.languages());
    if (!languages.isEmpty()) {
      throw new DomainException("surveytranslation.file.language", String.join(", ", languages));
    }
    if (file.languages().stream().allMatch(original::equals)) {
      throw new DomainException("surveytranslation.file.noTarget");
    }
    Planning planning = new Planning(document, sources(file, original));
    file.entries().stream()
        .filter(entry -> !entry.language().equals(original))
        .forEach(planning::add);
    planning.lines.sort(Comparator.comparing(ImportLine::kind).reversed());
    return new ImportPlan(
        planning.lines, planning.same, planning.empty, new Edit.Several(planning.edits));
  }

  /** In a table, the original is a column like the others. */
  private static Map<String, String> sources(TranslationFile file, String original) {
    Map<String, String> sources = new HashMap<>();
    file.entries().stream()
        .filter(entry -> entry.language().equals(original) && !entry.text().isEmpty())
        .forEach(entry -> sources.put(entry.key(), entry.text()));
    return sources;
  }

  /** How many lines are of this kind. */
  public int count(Kind kind) {
    return (int) lines.stream().filter(line -> line.kind() == kind).count();
  }

  /** Whether taking it would change anything. */
  public boolean changesAnything() {
    return !edit.edits().isEmpty();
  }

  private static final class Planning {

    private final QuestionnaireDocument document;
    private final Map<String, String> sources;
    private final Map<String, DocumentText> texts = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<ImportLine> lines = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private int same;
    private int empty;

    Planning(QuestionnaireDocument document, Map<String, String> sources) {
      this.document = document;
      this.sources = sources;
      document.texts().forEach(text -> texts.put(text.key(), text));
    }

    void add(Entry entry) {
      if (entry.text().isBlank()) {
        empty++;
        return;
      }
      DocumentText text = texts.get(entry.key());
      if (text == null) {
        refuse(entry, "", "unknown", entry.key());
        return;
      }
      String before = text.in(entry.language());
      String now = text.in(document.original());
      String given = entry.source() == null ? sources.get(entry.key()) : entry.source();
      String source = given == null ? now : given;
      List<String> lost = Placeholders.lost(source, entry.text());
      List<String> foreign = Placeholders.lost(entry.text(), source);
      if (!seen.add(entry.language() + " " + entry.key())) {
        refuse(entry, before, "twice");
      } else if (entry.text().length() > TranslationFiles.LONGEST_TEXT) {
        refuse(entry, before, "long", TranslationFiles.LONGEST_TEXT);
      } else if (!lost.isEmpty()) {
        refuse(entry, before, "lost", lost.getFirst());
      } else if (!foreign.isEmpty()) {
        refuse(entry, before, "foreign", foreign.getFirst());
      } else {
        take(entry, text, source.equals(now) ? null : source);
      }
    }

    /**
     * @param other the original that it was translated from, if it is not the present one
     */
    private void take(Entry entry, DocumentText text, @Nullable String other) {
      String before = text.in(entry.language());
      if (before.equals(entry.text())) {
        if (entry.reviewed() && other == null && document.isStale(text, entry.language())) {
          String now = text.in(document.original());
          edits.add(new Edit.Mark(text.key(), entry.language(), QuestionnaireDocument.hash(now)));
          line(entry, Kind.CONFIRMED, before);
        } else {
          same++;
        }
        return;
      }
      edits.add(
          new Edit.Put(
              text.address(),
              text.field() + "." + entry.language(),
              StringNode.valueOf(entry.text())));
      if (other == null) {
        line(entry, before.isEmpty() ? Kind.ADDED : Kind.CHANGED, before);
      } else {
        edits.add(new Edit.Mark(text.key(), entry.language(), QuestionnaireDocument.hash(other)));
        line(entry, Kind.STALE, before);
      }
    }

    private void line(Entry entry, Kind kind, String before) {
      lines.add(
          new ImportLine(
              kind,
              entry.key(),
              entry.language(),
              before,
              entry.text(),
              "",
              List.of(),
              entry.line()));
    }

    private void refuse(Entry entry, String before, String reason, Object... about) {
      lines.add(
          new ImportLine(
              Kind.REFUSED,
              entry.key(),
              entry.language(),
              before,
              entry.text(),
              reason,
              List.of(about),
              entry.line()));
    }
  }
}
