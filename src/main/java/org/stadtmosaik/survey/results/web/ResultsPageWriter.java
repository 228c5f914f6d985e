package org.stadtmosaik.survey.results.web;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;
import org.stadtmosaik.survey.SurveyPage;

/** Writes the pages of results. */
@Component
class ResultsPageWriter {

  private static final PageScripts SCRIPTS = PageScripts.of("results");

  private final PlainPages pages;
  private final PortalPlace place;

  ResultsPageWriter(PlainPages pages, PortalPlace place) {
    this.pages = pages;
    this.place = place;
  }

  String html(ResultsRequest request, Display display) {
    return html(
        request.survey(),
        request.path(),
        new ResultsScreen(request).element(),
        request.reader(),
        display);
  }

  String html(SurveyPage survey, TextsScreen screen, Display display) {
    return html(survey, screen.path(), screen.element(), screen.reader(), display);
  }

  private String html(
      SurveyPage survey, String path, Element content, Language reader, Display display) {
    String title =
        Messages.get(
            reader, "surveyresults.page.title", survey.definition().title().in(reader).text());
    return pages.html(
        new PlainPage(
            reader,
            display,
            place.address(path),
            path,
            Optional.of(survey.commune()),
            Language.shipped(),
            Messages.get(reader, "shell.pageTitle", title, Messages.get(reader, "shell.name")),
            Messages.get(reader, "surveyresults.page.description"),
            "results",
            content,
            SCRIPTS.in(reader)));
  }
}
