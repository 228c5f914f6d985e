package org.stadtmosaik.survey.results.reading;

import org.jsoup.nodes.Element;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.survey.results.Bar;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;

/**
 * The tables of a question. {@code frontend/results/figures.ts} reads the figures for the chart
 * from their {@code data-} attributes.
 */
public final class FigureTable {

  private static final int PERCENT = 100;

  private final QuestionResult result;
  private final ResultHtml html;

  public FigureTable(QuestionResult result, ResultHtml html) {
    this.result = result;
    this.html = html;
  }

  /** How often each answer was given, with a bar. */
  public Element figures() {
    long base = result.base().count();
    Element table = table("data-figures");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(html.text("surveyresults.table.answer"));
    number(head, "th").attr("scope", "col").text(html.text("surveyresults.table.count"));
    head.appendElement("th")
        .attr("scope", "col")
        .attr("data-base", Long.toString(base))
        .text(html.text("surveyresults.table.share"));
    Element body = table.appendElement("tbody");
    for (Bar bar : result.bars()) {
      Element row = row(body, bar);
      count(number(row, "td"), bar.figure());
      share(row.appendElement("td").addClass("result-share"), bar.figure(), base);
    }
    return table;
  }

  /** The same by the answers to another question. */
  public Element crossed(CrossTable cross) {
    Element table = table("data-cross");
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(html.text("surveyresults.table.answer"));
    for (int i = 0; i < cross.columns().size(); i++) {
      Element cell = number(head, "th").attr("scope", "col");
      cell.attr("data-base", Long.toString(GroupView.base(cross, i)));
      html.words(cell, cross.columns().get(i).label());
    }
    Element body = table.appendElement("tbody");
    for (int i = 0; i < result.bars().size(); i++) {
      Element row = row(body, result.bars().get(i));
      for (int column = 0; column < cross.columns().size(); column++) {
        cell(number(row, "td"), cross.figures().get(i).get(column), GroupView.base(cross, column));
      }
    }
    return table;
  }

  private Element table(String kind) {
    return new Element("table").addClass("result-table").attr(kind, "");
  }

  private static Element number(Element row, String tag) {
    return row.appendElement(tag).addClass("number");
  }

  private Element row(Element body, Bar bar) {
    Element row = body.appendElement("tr").attr("data-value", bar.code());
    int between = bar.code().indexOf("..");
    if (between >= 0) {
      end(row, "data-from", bar.code().substring(0, between));
      end(row, "data-to", bar.code().substring(between + 2));
    }
    Element head = row.appendElement("th").attr("scope", "row");
    html.words(head.appendElement("span").attr("data-label", ""), bar.label());
    return row;
  }

  private static void end(Element row, String name, String number) {
    if (!number.isEmpty()) {
      row.attr(name, number);
    }
  }

  private void count(Element cell, Figure figure) {
    if (figure instanceof Figure.Shown(long count)) {
      cell.attr("data-count", Long.toString(count)).text(html.number(count));
    } else {
      hidden(cell.attr("data-count", ""));
    }
  }

  private void share(Element cell, Figure figure, long base) {
    if (!(figure instanceof Figure.Shown(long count)) || base == 0) {
      return;
    }
    cell.appendElement("span").addClass("percent").text(Shares.percent(count, base, html.reader()));
    cell.appendElement("span")
        .addClass("bar")
        .attr("aria-hidden", "true")
        .appendElement("i")
        .attr("style", "inline-size:" + Math.min(PERCENT, count * PERCENT / base) + "%");
  }

  private void cell(Element cell, Figure figure, long base) {
    count(cell, figure);
    if (figure instanceof Figure.Shown(long count) && base > 0) {
      cell.appendElement("span")
          .addClass("of")
          .text(" " + Shares.percent(count, base, html.reader()));
    }
  }

  private void hidden(Element cell) {
    cell.appendElement("span")
        .addClass("hidden-figure")
        .text(html.text("surveyresults.table.hidden"));
  }
}
