package org.stadtmosaik.survey.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Brand;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.domain.ReleasedSurveys;

/** Writes the page of a survey for all who read this language in these colours. */
@Component
class SurveyPageWriter {

  /** As much as previews of links show, in UTF-16 units. */
  private static final int LONGEST_DESCRIPTION = 200;

  private static final PageScripts SCRIPTS = PageScripts.of("survey");

  private final PlainPages pages;
  private final SurveyAddress addresses;
  private final ReleasedSurveys released;

  SurveyPageWriter(PlainPages pages, SurveyAddress addresses, ReleasedSurveys released) {
    this.pages = pages;
    this.addresses = addresses;
    this.released = released;
  }

  /**
   * @param reader the language of the portal's words
   * @param spoken that of the survey's own, mostly the same
   */
  String html(SurveyPage survey, Language reader, Language spoken, Display display) {
    Optional<Brand> brand = pages.brand(survey.commune(), reader);
    String portal = Messages.get(reader, "shell.name");
    String title = survey.definition().title().in(spoken).text();
    return pages.html(
        new PlainPage(
            reader,
            display,
            addresses.of(survey.handle()),
            SurveyAddress.path(survey.handle()),
            Optional.of(survey.commune()),
            spoken,
            languages(survey, reader),
            Messages.get(reader, "shell.pageTitle", title, portal),
            description(survey, reader, spoken, brand.map(it -> it.name().text()).orElse(portal)),
            "survey",
            content(survey, reader, spoken, "/" + brand.map(Brand::path).orElse("")),
            SCRIPTS.in(reader, "/api/v1/surveys/" + survey.handle())));
  }

  private Element content(SurveyPage survey, Language reader, Language spoken, String home) {
    Element content = new StartScreen(survey, reader, spoken).element(home);
    boolean over = !survey.phase().takesAnswers() && survey.phase() != SurveyPhase.UPCOMING;
    if (over && !released.among(List.of(survey.id().value())).isEmpty()) {
      content
          .appendElement("p")
          .addClass("actions")
          .appendElement("a")
          .addClass("btn")
          .attr("href", SurveyAddress.path(survey.handle()) + "/results?lang=" + reader.tag())
          .text(Messages.get(reader, "surveyresults.open"));
    }
    return content;
  }

  private static String description(
      SurveyPage survey, Language reader, Language spoken, String commune) {
    LocalizedText intro = survey.definition().intro();
    if (intro == null) {
      return Messages.get(reader, "surveyform.description", commune);
    }
    String text = intro.in(spoken).text().replaceAll("\\s+", " ").strip();
    return text.length() <= LONGEST_DESCRIPTION
        ? text
        : text.substring(0, text.lastIndexOf(' ', LONGEST_DESCRIPTION)) + " …";
  }

  /** Those of the survey, and the one that is read here. */
  private static List<Language> languages(SurveyPage survey, Language reader) {
    List<String> tags = survey.definition().languages();
    List<Language> shipped = Language.shipped();
    return Stream.concat(
            shipped.stream()
                .filter(language -> tags.contains(language.tag()) || language.equals(reader)),
            tags.stream().map(Language::new).filter(language -> !shipped.contains(language)))
        .toList();
  }
}
