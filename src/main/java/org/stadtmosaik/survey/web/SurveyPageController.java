package org.stadtmosaik.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
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
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.Surveys;

/**
 * The page on which a survey is answered: HTML that can be read at once, and the scripts of {@code
 * <survey-form>}. It looks at no cookie but those of language and colours, sets none, and has no
 * session; it is the same for everybody and kept ready.
 */
@Controller
class SurveyPageController {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final String GZIP = "gzip";

  /** What makes two pages the same. */
  private record Key(
      String handle,
      int version,
      SurveyPhase phase,
      Language language,
      Language spoken,
      Display display) {}

  private final Surveys surveys;
  private final SurveyPageWriter writer;
  private final KeptPages<Key> kept;

  SurveyPageController(Surveys surveys, SurveyPageWriter writer, Clock clock) {
    this.surveys = surveys;
    this.writer = writer;
    this.kept = new KeptPages<>(clock);
  }

  /**
   * @param lang a tag that counts for this page only; else what the reader chose, else what their
   *     browser asks for. One of the survey's that the portal does not speak counts for its texts
   */
  @GetMapping("/s/{handle}")
  ResponseEntity<byte[]> show(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request) {
    SurveyPage survey =
        surveys.page(handle).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Language language =
        Optional.ofNullable(lang)
            .flatMap(Language::shipped)
            .orElseGet(() -> CurrentLanguage.of(request));
    Language spoken =
        survey.definition().languages().stream()
            .filter(tag -> tag.equals(lang))
            .map(Language::new)
            .findFirst()
            .orElse(language);
    Display display = Display.of(request);
    Key key = new Key(handle, survey.version(), survey.phase(), language, spoken, display);
    KeptPages.Page page = kept.get(key, () -> writer.html(survey, language, spoken, display));
    return answer(page, language, acceptsGzip(request));
  }

  private static ResponseEntity<byte[]> answer(
      KeptPages.Page page, Language language, boolean packed) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok()
            .contentType(HTML)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    if (packed) {
      answer.header(HttpHeaders.CONTENT_ENCODING, GZIP);
    }
    return answer.body(packed ? page.packed() : page.plain());
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return accepted != null && accepted.contains(GZIP) && !accepted.contains(GZIP + ";q=0");
  }
}
