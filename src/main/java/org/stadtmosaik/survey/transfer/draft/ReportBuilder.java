package org.stadtmosaik.survey.transfer.draft;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/** Gathers what becomes of a survey while it is imported. */
public final class ReportBuilder {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_RULE = 2000;

  private final List<Remark> remarks = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  /** A question of the source; taken, until something else is said of it. */
  public static final class Entry {

    private final String name;
    private final String type;
    private final Wording title;
    private final List<String> codes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Outcome outcome = Outcome.TAKEN;

    private Entry(String name, String type, Wording title) {
      this.name = name;
      this.type = type;
      this.title = title;
    }

    /** What the source calls it. */
    public String name() {
      return name;
    }

    /** Notes a question that it has become. */
    public void becomes(String code) {
      codes.add(code);
    }

    void vanishes(String code) {
      codes.remove(code);
    }

    boolean isNowhere() {
      return codes.isEmpty();
    }

    /** Notes a difference; the same one once. */
    public void changed(String word, Object... arguments) {
      if (outcome == Outcome.TAKEN) {
        outcome = Outcome.CHANGED;
      }
      note(Remark.changed(word, arguments));
    }

    /** Notes why it is not in the survey. */
    public void notTaken(String word, Object... arguments) {
      notTaken(Remark.lost(word, arguments));
    }

    void notTaken(Remark why) {
      outcome = Outcome.NOT_TAKEN;
      note(why);
    }

    private void note(Remark remark) {
      if (!remarks.contains(remark)) {
        remarks.add(remark);
      }
    }

    private ImportReport.Entry built(String original) {
      Wording shown = title.isEmpty() ? new Wording(java.util.Map.of(original, name)) : title;
      if (shown.isEmpty()) {
        shown = new Wording(java.util.Map.of(original, "?"));
      }
      return new ImportReport.Entry(
          name,
          type,
          new LocalizedText(shown.firstLine(LONGEST_TITLE).texts()),
          outcome,
          codes,
          remarks);
    }
  }

  /** A condition of the source; converted, until something else is said of it. */
  public static final class Condition {

    private final String question;
    private final String kind;
    private final String text;
    private @Nullable Remark reason;

    private Condition(String question, String kind, String text) {
      this.question = question;
      this.kind = kind;
      this.text = text.length() <= LONGEST_RULE ? text : text.substring(0, LONGEST_RULE) + "…";
    }

    /** Notes why it could not be converted; the first reason counts. */
    public void fails(Remark why) {
      if (reason == null) {
        reason = why;
      }
    }
  }

  /** Notes something about the whole. */
  public void remark(String word, Object... arguments) {
    Remark remark = Remark.changed(word, arguments);
    if (!remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  /** Begins the entry of a question. */
  public Entry question(String name, String type, Wording title) {
    Entry entry = new Entry(name, type, title);
    entries.add(entry);
    return entry;
  }

  /** Notes a condition. */
  public Condition condition(String question, String kind, String text) {
    Condition condition = new Condition(question, kind, text);
    conditions.add(condition);
    return condition;
  }

  /** The report as it stands now. */
  public ImportReport build(String format, String fileName, String original) {
    return new ImportReport(
        format,
        fileName,
        remarks,
        entries.stream().map(entry -> entry.built(original)).toList(),
        conditions.stream()
            .map(it -> new ImportReport.Condition(it.question, it.kind, it.text, it.reason))
            .toList());
  }
}
