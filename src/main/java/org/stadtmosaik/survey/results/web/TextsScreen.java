package org.stadtmosaik.survey.results.web;

import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.reading.ResultHtml;

/**
 * All released texts of a question, page by page.
 *
 * @param texts those of this page
 * @param page from 1
 */
record TextsScreen(
    SurveyPage survey, String question, ReleasedTexts texts, int page, Language reader) {

  String path() {
    return ResultsRequest.path(survey.handle()) + "/" + question + "/texts";
  }

  Element element() {
    ResultHtml html = new ResultHtml(reader);
    Element content = new Element("div").addClass("results-page");
    content
        .appendElement("p")
        .appendElement("a")
        .attr("href", ResultsRequest.path(survey.handle()) + "?lang=" + reader.tag())
        .text(html.text("surveyresults.texts.back"));
    Element title = content.appendElement("h1");
    survey
        .definition()
        .questions()
        .filter(it -> it.code().equals(question))
        .findFirst()
        .map(Definition.Question::title)
        .ifPresentOrElse(it -> html.words(title, it), () -> title.text(question));
    content
        .appendElement("p")
        .addClass("lead")
        .text(html.text("surveyresults.texts.count", texts.all()));
    content.appendChild(QuestionSection.list(texts, html));
    content
        .appendElement("p")
        .addClass("small")
        .addClass("soft")
        .text(html.text("surveyresults.texts.note"));
    pages(content, html);
    return content;
  }

  private void pages(Element content, ResultHtml html) {
    Element actions = content.appendElement("p").addClass("actions");
    if (page > 1) {
      link(actions, page - 1, html.text("surveyresults.texts.before"));
    }
    if ((long) page * FreeTexts.PAGE_SIZE < texts.all()) {
      link(actions, page + 1, html.text("surveyresults.texts.after"));
    }
  }

  private void link(Element actions, int to, String text) {
    actions
        .appendElement("a")
        .addClass("btn")
        .addClass("quiet")
        .attr("href", path() + "?page=" + to + "&lang=" + reader.tag())
        .text(text);
  }
}
