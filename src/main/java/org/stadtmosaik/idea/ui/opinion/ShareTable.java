package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.stadtmosaik.idea.OpinionShare;
import org.stadtmosaik.idea.StatementOpinion;

/**
 * What each group said of an idea: a sentence in numbers, and the same as a bar. The table is the
 * data of its drawing.
 */
class ShareTable extends NativeTable {

  private static final long serialVersionUID = 1L;
  private static final double PERCENT = 100;

  ShareTable(StatementOpinion opinion) {
    addClassName("share-table");
    setCaptionText(text("opinion.share.caption"));
    NativeTableBody body = new NativeTableBody();
    opinion.shares().forEach(share -> body.add(row(share)));
    add(body);
  }

  private static NativeTableRow row(OpinionShare share) {
    NativeTableHeaderCell name =
        new NativeTableHeaderCell(text("opinion.group.name", share.group()));
    name.getElement().setAttribute("scope", "row");
    int seen = share.agree() + share.disagree() + share.pass();
    NativeTableCell said = new NativeTableCell();
    Span words = new Span(text("opinion.share.said", share.agree(), seen, share.disagree()));
    words.addClassNames("small", "share-words");
    said.add(bar(share, seen), words);
    NativeTableCell percent =
        new NativeTableCell(text("opinion.share.percent", (double) share.agree() / seen));
    percent.addClassName("share-percent");
    return new NativeTableRow(name, percent, said);
  }

  private static Span bar(OpinionShare share, int seen) {
    Span bar =
        new Span(
            part("agree", share.agree(), seen),
            part("pass", share.pass(), seen),
            part("disagree", share.disagree(), seen));
    bar.addClassName("share-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    return bar;
  }

  private static Span part(String kind, int count, int seen) {
    Span part = new Span();
    part.addClassName("share-" + kind);
    part.getElement()
        .getStyle()
        .set("inline-size", String.format(Locale.ROOT, "%.2f%%", PERCENT * count / seen));
    return part;
  }
}
