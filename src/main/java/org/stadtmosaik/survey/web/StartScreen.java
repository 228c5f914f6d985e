package org.stadtmosaik.survey.web;

import org.jsoup.nodes.Element;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.FirstPage;
import org.stadtmosaik.survey.definition.QuestionType;

/**
 * What there is to read of a survey before any script has run. {@code frontend/survey/start.ts}
 * draws the same, so that nothing jumps when it takes this one's place.
 */
final class StartScreen {

  private final SurveyPage survey;
  private final Definition definition;
  private final Language reader;
  private final Language spoken;

  /**
   * @param spoken in which language the survey's own texts are asked for
   */
  StartScreen(SurveyPage survey, Language reader, Language spoken) {
    this.survey = survey;
    this.definition = survey.definition();
    this.reader = reader;
    this.spoken = spoken;
  }

  /**
   * @param home where the pages of the commune begin
   */
  Element element(String home) {
    Element page = new Element("div").addClass("page");
    Element form = page.appendElement("survey-form");
    form.attr("handle", survey.handle()).attr("lang", reader.tag()).attr("home", home);
    if (!spoken.equals(reader)) {
      form.attr("spoken", spoken.tag());
    }
    Element shown = form.appendElement("div").attr("data-placeholder", "").addClass("survey-start");
    words(shown.appendElement("h1"), definition.title());
    if (definition.intro() != null) {
      words(shown.appendElement("p").addClass("lead").addClass("user-text"), definition.intro());
    }
    if (survey.phase().takesAnswers()) {
      open(shown);
    } else {
      shown.appendElement("p").addClass("notice").addClass("info").text(whyNot());
    }
    page.appendElement("noscript").appendChild(notice("surveyform.noScript"));
    page.appendChild(notice("surveyform.oldBrowser").addClass("old-browser-note"));
    return page;
  }

  private void open(Element shown) {
    foreignNote(shown);
    Element facts = shown.appendElement("ul").addClass("survey-facts");
    facts.appendElement("li").text(text("surveyform.start.screens", screens(definition)));
    boolean unprotected = definition.access() == Access.OPEN;
    facts
        .appendElement("li")
        .text(text(unprotected ? "surveyform.start.open" : "surveyform.start.secret"));
    facts.appendElement("li").text(text("surveyform.start.pause"));
    if (definition.consent() != null) {
      consent(shown, definition.consent().text());
    }
    shown
        .appendElement("button")
        .attr("type", "button")
        .attr("data-begin", "")
        .attr("data-early", "")
        .addClass("btn")
        .addClass("wide")
        .text(text("surveyform.start"));
    firstQuestion(shown);
    shown
        .appendElement("p")
        .addClass("notice")
        .addClass("kept")
        .attr("data-waiting", "")
        .attr("hidden", "")
        .text(text("surveyform.waiting"));
  }

  private String whyNot() {
    return survey.phase() == SurveyPhase.UPCOMING && definition.opens() != null
        ? text("surveyform.upcoming", CommuneTime.day(definition.opens().toInstant(), reader))
        : text("surveyform.closed");
  }

  private void foreignNote(Element shown) {
    Language answered = definition.answeredIn(spoken);
    if (!answered.isVariantOf(spoken)) {
      String missing = spoken.nameIn(reader);
      String instead = answered.nameIn(reader);
      shown
          .appendElement("p")
          .addClass("notice")
          .addClass("info")
          .text(text("surveyform.foreign", missing, instead));
    }
  }

  private void consent(Element shown, LocalizedText agreement) {
    Element card = shown.appendElement("div").addClass("card").addClass("survey-consent");
    card.appendElement("h2").text(text("surveyform.start.consent"));
    words(card.appendElement("p").addClass("user-text"), agreement);
    Element label = card.appendElement("label").addClass("pick");
    label
        .appendElement("input")
        .attr("type", "checkbox")
        .attr("id", "survey-agree")
        .attr("data-early", "");
    label.appendElement("span").addClass("pick-label").text(text("surveyform.start.agree"));
  }

  /** Nothing where chance decides what comes first. */
  private void firstQuestion(Element shown) {
    FirstPage.of(definition)
        .filter(first -> !first.group().shuffle() && !first.page().shuffle())
        .ifPresent(first -> {
          Element line = shown.appendElement("p").addClass("survey-first");
          line.appendText(text("surveyform.start.first") + " ");
          words(line.appendElement("b"), first.questions().getFirst().title());
        });
  }

  /** The screens that everybody gets. */
  static int screens(Definition definition) {
    return (int)
        definition.groups().stream()
            .filter(group -> group.showIf() == null)
            .flatMap(group -> group.pages().stream())
            .filter(page -> page.showIf() == null)
            .filter(page ->
                page.questions().stream()
                    .anyMatch(question ->
                        question.showIf() == null && question.type() != QuestionType.CALCULATED))
            .count();
  }

  private void words(Element element, LocalizedText text) {
    LocalizedText.Reading reading = text.in(spoken);
    if (reading.language().equals(reader)) {
      element.text(reading.text());
    } else {
      element
          .appendElement("span")
          .attr("lang", reading.language().tag())
          .attr("dir", "auto")
          .text(reading.text());
    }
  }

  private Element notice(String key) {
    return new Element("p").addClass("notice").addClass("info").text(text(key));
  }

  private String text(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }
}
