package org.stadtmosaik.survey.ui.transfer;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.transfer.draft.Outcome;
import org.stadtmosaik.survey.transfer.draft.Remark;

/**
 * What became of a survey from elsewhere: counts, the conditions that are missing, each question.
 */
public class ReportPanel extends Card {

  private static final long serialVersionUID = 1L;

  private static final int PAGE = 50;

  private final transient ImportReport report;
  private final OrderedList list = new OrderedList();
  private final NativeButton more = new NativeButton("", _ -> showMore());
  private final NativeButton attention;
  private transient List<ImportReport.Entry> shown;

  /** A report as it was made or kept. */
  public ReportPanel(ImportReport report) {
    this.report = report;
    this.shown = report.questions();
    addClassNames("stack", "import-report");
    heading(text("surveytransfer.report.title"));
    add(file(), counts(), conditions());
    report.remarks().forEach(remark -> add(sentence(remark)));
    add(new H3(text("surveytransfer.report.questions")));
    attention = new NativeButton(text("surveytransfer.report.attention"), _ -> turn());
    attention.addClassNames("btn", "quiet", "small");
    attention.getElement().setAttribute("aria-pressed", "false");
    more.addClassNames("btn", "quiet");
    list.addClassNames("import-entries");
    list.getElement().setAttribute("role", "list");
    add(attention, list, more);
    showMore();
  }

  private Paragraph file() {
    Paragraph file = new Paragraph(text("surveytransfer.report.file", report.fileName()));
    file.addClassNames("soft", "small");
    return file;
  }

  private Div counts() {
    Div counts =
        new Div(
            new StatusTag(
                StatusTag.Tone.PLAIN,
                text("surveytransfer.report.found", report.questions().size())));
    counts.addClassName("row");
    for (Outcome outcome : Outcome.values()) {
      long count = report.count(outcome);
      if (count > 0) {
        counts.add(
            new StatusTag(
                tone(outcome), text("surveytransfer.report.count." + outcome.word(), count)));
      }
    }
    return counts;
  }

  private static StatusTag.Tone tone(Outcome outcome) {
    return switch (outcome) {
      case TAKEN -> StatusTag.Tone.PUBLISHED;
      case CHANGED -> StatusTag.Tone.WAIT;
      case NOT_TAKEN -> StatusTag.Tone.DECLINED;
    };
  }

  private Div conditions() {
    Div part = new Div();
    part.addClassName("stack");
    if (report.conditions().isEmpty()) {
      return part;
    }
    part.add(new H3(text("surveytransfer.report.conditions")));
    part.add(
        new Paragraph(
            text(
                "surveytransfer.report.count.rules",
                report.converted(),
                report.conditions().size())));
    List<ImportReport.Condition> lost =
        report.conditions().stream().filter(it -> !it.isConverted()).toList();
    if (lost.isEmpty()) {
      part.add(new Notice(Notice.Tone.SENT, text("surveytransfer.report.complete")));
      return part;
    }
    part.add(new Paragraph(text("surveytransfer.report.lost")));
    UnorderedList all = new UnorderedList();
    lost.forEach(condition -> all.add(lost(condition)));
    part.add(all);
    return part;
  }

  private static ListItem lost(ImportReport.Condition condition) {
    ListItem item =
        new ListItem(code(condition.question()), new Span(": "), code(condition.text()));
    Remark reason = condition.reason();
    if (reason != null) {
      Div why = new Div(reason.in(CurrentLanguage.get()));
      why.addClassNames("soft", "small");
      item.add(why);
    }
    return item;
  }

  private static Code code(String text) {
    Code code = new Code(text);
    code.getElement().setAttribute("dir", "ltr");
    return code;
  }

  private static Paragraph sentence(Remark remark) {
    Paragraph sentence = new Paragraph(remark.in(CurrentLanguage.get()));
    sentence.addClassName("small");
    return sentence;
  }

  private void turn() {
    boolean on = !"true".equals(attention.getElement().getAttribute("aria-pressed"));
    attention.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    shown =
        on
            ? report.questions().stream().filter(it -> it.outcome() != Outcome.TAKEN).toList()
            : report.questions();
    list.removeAll();
    showMore();
  }

  private void showMore() {
    int from = list.getComponentCount();
    int to = Math.min(shown.size(), from + PAGE);
    shown.subList(from, to).forEach(entry -> list.add(item(entry)));
    more.setVisible(to < shown.size());
    more.setText(text("surveytransfer.report.more", shown.size() - to));
  }

  private static ListItem item(ImportReport.Entry entry) {
    Span title = UserText.inline(entry.title().in(CurrentLanguage.get()));
    title.addClassName("label");
    Div head =
        new Div(
            title,
            new StatusTag(
                tone(entry.outcome()),
                text("surveytransfer.report.outcome." + entry.outcome().word())));
    head.addClassName("row");
    Paragraph source =
        new Paragraph(text("surveytransfer.report.source", entry.name(), entry.type()));
    source.addClassNames("soft", "small");
    ListItem item = new ListItem(head, source);
    entry.remarks().forEach(remark -> item.add(sentence(remark)));
    if (entry.outcome() == Outcome.CHANGED && !entry.codes().isEmpty()) {
      Paragraph becomes =
          new Paragraph(text("surveytransfer.report.becomes", String.join(", ", entry.codes())));
      becomes.addClassNames("soft", "small");
      item.add(becomes);
    }
    return item;
  }
}
