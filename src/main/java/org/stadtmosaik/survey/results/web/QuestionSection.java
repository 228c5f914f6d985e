package org.stadtmosaik.survey.results.web;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.reading.FigureTable;
import org.stadtmosaik.survey.results.reading.GroupView;
import org.stadtmosaik.survey.results.reading.ResultHtml;
import org.stadtmosaik.survey.results.reading.ResultSentence;

/** One question of the page: a sentence, a table with bars, and where the chart will be. */
final class QuestionSection {

  private final ResultsRequest request;
  private final ResultHtml html;

  QuestionSection(ResultsRequest request, ResultHtml html) {
    this.request = request;
    this.html = html;
  }

  /** The figures of a question, or of one row of a matrix. */
  Element figures(QuestionResult result) {
    Optional<GroupView> group = request.group();
    QuestionResult shown = group.flatMap(it -> it.of(result)).orElse(result);
    Element section = new Element("section").addClass("card").addClass("result");
    section.attr("data-question", result.code()).attr("data-type", result.type().word());
    section.attr("id", id(result));
    heading(section, result);
    if (group.isPresent() && shown == result) {
      section
          .appendElement("p")
          .addClass("notice")
          .addClass("info")
          .text(html.text("surveyresults.group.none"));
    }
    section
        .appendElement("p")
        .addClass("result-sentence")
        .text(ResultSentence.of(shown, html.reader()));
    section.appendElement("result-chart");
    section
        .appendElement("div")
        .addClass("result-scroll")
        .appendChild(new FigureTable(shown, html).figures());
    section
        .appendElement("p")
        .addClass("small")
        .addClass("soft")
        .attr("data-base-note", "")
        .text(ResultSentence.base(shown, html.reader()));
    crossed(section, shown);
    download(section, result);
    return section;
  }

  static String id(QuestionResult result) {
    return "q-" + result.code() + (result.row() == null ? "" : "-" + result.row());
  }

  private void heading(Element section, QuestionResult result) {
    Element title = section.appendElement("h2");
    if (result.rowTitle() == null) {
      html.words(title.attr("data-title", ""), result.title());
      return;
    }
    section.attr("data-row", result.row() == null ? "" : result.row());
    html.words(title.appendElement("span").addClass("result-of").addClass("soft"), result.title());
    title.appendText(" ");
    html.words(title.appendElement("span").attr("data-title", ""), result.rowTitle());
  }

  private void crossed(Element section, QuestionResult shown) {
    CrossTable cross = shown.cross();
    if (cross == null) {
      return;
    }
    Element details = section.appendElement("details").addClass("result-cross");
    Element summary = details.appendElement("summary");
    summary.appendText(html.text("surveyresults.cross.by") + " ");
    html.words(summary.appendElement("b"), cross.title());
    details
        .appendElement("div")
        .addClass("result-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", cross.title().in(html.reader()).text())
        .appendChild(new FigureTable(shown, html).crossed(cross));
  }

  private void download(Element section, QuestionResult result) {
    Element link =
        section
            .appendElement("p")
            .addClass("actions")
            .appendElement("a")
            .addClass("btn")
            .addClass("quiet")
            .attr("download", "")
            .attr(
                "href", request.path() + "/" + result.code() + ".csv?lang=" + html.reader().tag());
    link.appendChild(html.icon(Icon.EXPORT));
    link.appendText(" " + html.text("surveyresults.csv"));
  }

  /** What people wrote, under its question. */
  void texts(Element section, String question, ReleasedTexts texts) {
    section.appendElement("h3").text(html.text("surveyresults.texts.title"));
    section.appendChild(list(texts, html));
    if (texts.all() > texts.texts().size()) {
      section
          .appendElement("p")
          .appendElement("a")
          .attr("href", request.path() + "/" + question + "/texts?lang=" + html.reader().tag())
          .text(html.text("surveyresults.texts.all", texts.all()));
    }
    section
        .appendElement("p")
        .addClass("small")
        .addClass("soft")
        .text(html.text("surveyresults.texts.note"));
  }

  static Element list(ReleasedTexts texts, ResultHtml html) {
    Element list = new Element("ul").addClass("result-texts");
    for (ReleasedTexts.Text text : texts.texts()) {
      list.appendElement("li")
          .appendElement("blockquote")
          .addClass("user-text")
          .attr("lang", text.language().tag())
          .attr("dir", "auto")
          .text(text.text());
    }
    return list;
  }
}
