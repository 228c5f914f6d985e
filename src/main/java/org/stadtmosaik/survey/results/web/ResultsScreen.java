package org.stadtmosaik.survey.results.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.PublicResults;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.reading.GroupView;
import org.stadtmosaik.survey.results.reading.ResultHtml;

/** The content of the results' page, which is complete without any script. */
final class ResultsScreen {

  private final ResultsRequest request;
  private final ResultHtml html;
  private final List<QuestionResult> results;

  ResultsScreen(ResultsRequest request) {
    this.request = request;
    this.html = new ResultHtml(request.reader());
    this.results = request.results().map(PublicResults::questions).orElse(List.of());
  }

  Element element() {
    Element page = new Element("div").addClass("results-page");
    head(page);
    page.appendElement("own-answer")
        .attr("handle", request.survey().handle())
        .attr("lang", html.reader().tag());
    filter(page);
    for (String code : codes()) {
      question(page, code);
    }
    protection(page);
    page.appendElement("p")
        .appendElement("a")
        .attr("href", SurveyAddress.path(request.survey().handle()))
        .text(html.text("surveyresults.page.back"));
    return page;
  }

  private void head(Element page) {
    page.appendElement("p")
        .addClass("eyebrow")
        .addClass("soft")
        .text(html.text("surveyresults.page.kind"));
    html.words(page.appendElement("h1"), request.survey().definition().title());
    request
        .results()
        .ifPresent(it ->
            page.appendElement("p")
                .addClass("lead")
                .text(html.text("surveyresults.page.lead", it.answers())));
  }

  private void filter(Element page) {
    List<GroupView.Choice> choices = GroupView.choices(results);
    if (choices.isEmpty()) {
      return;
    }
    Element form =
        page.appendElement("form")
            .addClass("card")
            .addClass("results-filter")
            .attr("method", "get")
            .attr("action", request.path())
            .attr("data-filter", "");
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "lang")
        .attr("value", html.reader().tag());
    form.appendElement("label").attr("for", "group").text(html.text("surveyresults.group.label"));
    Element select = form.appendElement("select").attr("id", "group").attr("name", "group");
    select.appendElement("option").attr("value", "").text(html.text("surveyresults.group.all"));
    choices.forEach(choice -> options(select, choice));
    form.appendElement("button")
        .addClass("btn")
        .attr("type", "submit")
        .text(html.text("surveyresults.group.show"));
  }

  private void options(Element select, GroupView.Choice choice) {
    Element group = select.appendElement("optgroup");
    group.attr("label", choice.title().in(html.reader()).text());
    for (CrossTable.Column column : choice.columns()) {
      GroupView view = new GroupView(choice.by(), column.code());
      Element option = group.appendElement("option").attr("value", view.written());
      option.text(column.label().in(html.reader()).text());
      if (request.group().filter(view::equals).isPresent()) {
        option.attr("selected", "");
      }
    }
  }

  /** Those of the newest version in its order, then what only older ones had. */
  private Set<String> codes() {
    Set<String> codes = new LinkedHashSet<>();
    request.survey().definition().questions().map(Definition.Question::code).forEach(codes::add);
    results.forEach(it -> codes.add(it.code()));
    codes.addAll(request.texts().keySet());
    return codes;
  }

  private void question(Element page, String code) {
    QuestionSection sections = new QuestionSection(request, html);
    List<QuestionResult> shown = results.stream().filter(it -> it.code().equals(code)).toList();
    shown.forEach(it -> page.appendChild(sections.figures(it)));
    ReleasedTexts texts = request.texts().get(code);
    if (texts == null) {
      return;
    }
    Element last = page.children().last();
    if (shown.isEmpty() || last == null) {
      last = page.appendElement("section").addClass("card").addClass("result");
      last.attr("id", "q-" + code);
      title(last.appendElement("h2"), code);
    }
    sections.texts(last, code, texts);
  }

  private void title(Element heading, String code) {
    request
        .survey()
        .definition()
        .questions()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .ifPresentOrElse(it -> html.words(heading, it.title()), () -> heading.text(code));
  }

  private void protection(Element page) {
    Element card = page.appendElement("section").addClass("card").addClass("results-protection");
    Element title = card.appendElement("h2");
    title.appendChild(html.icon(Icon.LOCK));
    title.appendText(" " + html.text("surveyresults.protection.title"));
    card.appendElement("p").text(html.text("surveyresults.protection.text"));
    card.appendElement("p").text(html.text("surveyresults.protection.own"));
  }
}
