package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.idea.OpinionGroup;
import org.stadtmosaik.idea.OpinionSummary;

/** The groups as circles, and as a table. */
class GroupFigure extends Div {

  private static final long serialVersionUID = 1L;

  GroupFigure(OpinionSummary summary) {
    addClassNames("card", "group-figure");
    NativeTable table = new NativeTable();
    table.addClassName("group-table");
    table.setCaptionText(text("opinion.groups.table"));
    NativeTableBody body = new NativeTableBody();
    summary.groups().forEach(group -> body.add(row(group, summary.people())));
    table.add(body);
    Paragraph reading = new Paragraph(text("opinion.groups.reading"));
    reading.addClassNames("small", "soft");
    add(new GroupMap(summary.groups()), table, reading);
  }

  private static NativeTableRow row(OpinionGroup group, int people) {
    NativeTableHeaderCell name =
        new NativeTableHeaderCell(text("opinion.group.name", group.number()));
    name.getElement().setAttribute("scope", "row");
    return new NativeTableRow(
        name,
        new NativeTableCell(text("opinion.group.people", group.people())),
        new NativeTableCell(text("opinion.share.percent", (double) group.people() / people)));
  }
}
