package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.shell.PageScripts;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.PlainPage;
import org.stadtmosaik.shell.PlainPages;
import org.stadtmosaik.survey.SurveyEnvelope;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.writing.OpenQuestionnaire;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Showable;

/**
 * A questionnaire on the page that residents will answer it on, for those who write it. Nothing
 * that is answered there is kept or sent; the page may be framed by the portal's own pages.
 */
@Controller
class PreviewController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final PageScripts SCRIPTS = PageScripts.of("survey");

  private final Questionnaires questionnaires;
  private final ActorProvider actors;
  private final PlainPages pages;

  PreviewController(Questionnaires questionnaires, ActorProvider actors, PlainPages pages) {
    this.questionnaires = questionnaires;
    this.actors = actors;
    this.pages = pages;
  }

  /**
   * @param lang in which language it is shown
   * @param at code of the question that is shown; none for the first screen
   */
  @GetMapping("/preview/surveys/{questionnaire}")
  ResponseEntity<String> show(
      @PathVariable String questionnaire,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String at,
      HttpServletRequest request) {
    OpenQuestionnaire open = open(questionnaire);
    Language language =
        Optional.ofNullable(lang)
            .flatMap(Language::shipped)
            .orElseGet(() -> CurrentLanguage.of(request));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(html(open, language, spoken(open, lang), at, Display.of(request)));
  }

  /** The same as data, as {@code <survey-form>} asks for it. */
  @GetMapping("/preview/surveys/{questionnaire}/definition")
  ResponseEntity<SurveyEnvelope> definition(@PathVariable String questionnaire) {
    Definition shown = Showable.of(open(questionnaire).document()).definition();
    return ResponseEntity.ok(
        new SurveyEnvelope(
            questionnaire, 0, "open", null, null, shown.toJson(), null, null, List.of()));
  }

  /** A language of the questionnaire that the portal itself need not speak. */
  private static Optional<String> spoken(OpenQuestionnaire open, @Nullable String lang) {
    return open.document().languages().stream()
        .filter(tag -> tag.equals(lang) && Language.shipped(tag).isEmpty())
        .findFirst();
  }

  private OpenQuestionnaire open(String id) {
    try {
      return questionnaires.open(
          actors.current(),
          Paths.uuid(id)
              .map(QuestionnaireId::new)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    } catch (DomainException refusal) {
      // Whoever may not see it learns nothing of it.
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private String html(
      OpenQuestionnaire open,
      Language reader,
      Optional<String> spoken,
      @Nullable String at,
      Display display) {
    UUID id = open.summary().id().value();
    String path = "/preview/surveys/" + id;
    String title = Messages.get(reader, "surveybuild.preview");
    Element page = new Element("div").addClass("page");
    if (at == null) {
      page.appendElement("p")
          .addClass("notice")
          .addClass("info")
          .text(Messages.get(reader, "surveybuild.preview.note"));
    }
    Element form = page.appendElement("survey-form");
    form.attr("handle", "preview-" + id)
        .attr("lang", reader.tag())
        .attr("home", "/staff/surveys/build/" + id)
        .attr("preview", path + "/definition");
    spoken.ifPresent(tag -> form.attr("spoken", tag));
    if (at != null) {
      form.attr("at-question", at);
    }
    return pages.html(
        new PlainPage(
            reader,
            display,
            path,
            path,
            Optional.of(open.summary().commune()),
            open.document().languages().stream()
                .flatMap(it -> Language.shipped(it).stream())
                .distinct()
                .toList(),
            title,
            title,
            "survey preview-page",
            page,
            SCRIPTS.in(reader)));
  }
}
