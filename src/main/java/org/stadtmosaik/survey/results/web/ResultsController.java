package org.stadtmosaik.survey.results.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Display;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.PublicResults;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.SurveyResults;
import org.stadtmosaik.survey.results.reading.GroupView;

/**
 * Shows what is released of a survey. It looks at no cookie but those of language and colours, sets
 * none, has no session, and is never told what the reader answered.
 */
@RestController
class ResultsController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Letters of an entity tag. */
  private static final int TAG = 32;

  private final Surveys surveys;
  private final SurveyResults results;
  private final FreeTexts texts;
  private final ResultsPageWriter writer;

  ResultsController(
      Surveys surveys, SurveyResults results, FreeTexts texts, ResultsPageWriter writer) {
    this.surveys = surveys;
    this.results = results;
    this.texts = texts;
    this.writer = writer;
  }

  /**
   * @param lang a tag that counts for this page only
   * @param group the group alone whose figures are wanted, as {@code question:answer}
   */
  @GetMapping("/s/{handle}/results")
  ResponseEntity<String> show(
      @PathVariable String handle,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(required = false) @Nullable String group,
      HttpServletRequest request) {
    SurveyPage survey = surveys.page(handle).orElseThrow(ResultsController::missing);
    Optional<PublicResults> released = results.published(handle);
    Map<String, ReleasedTexts> written = texts.released(survey.id());
    if (released.isEmpty() && written.isEmpty()) {
      throw missing();
    }
    ResultsRequest asked =
        new ResultsRequest(survey, released, written, GroupView.read(group), reader(lang, request));
    return answer(HTML, writer.html(asked, Display.of(request)), asked.reader(), request);
  }

  /**
   * The released texts of one question, from the page that the address says, counted from 1.
   *
   * @param lang a tag that counts for this page only
   */
  @GetMapping("/s/{handle}/results/{question}/texts")
  ResponseEntity<String> texts(
      @PathVariable String handle,
      @PathVariable String question,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(defaultValue = "1") int page,
      HttpServletRequest request) {
    SurveyPage survey = surveys.page(handle).orElseThrow(ResultsController::missing);
    ReleasedTexts all = texts.released(survey.id()).get(question);
    List<ReleasedTexts.Text> shown = texts.released(survey.id(), question, page - 1);
    if (all == null || shown.isEmpty()) {
      throw missing();
    }
    Language reader = reader(lang, request);
    TextsScreen screen =
        new TextsScreen(survey, question, new ReleasedTexts(shown, all.all()), page, reader);
    return answer(HTML, writer.html(survey, screen, Display.of(request)), reader, request);
  }

  /** The figures of one question as a table for a spreadsheet program. */
  @GetMapping("/s/{handle}/results/{question}.csv")
  ResponseEntity<String> table(
      @PathVariable String handle,
      @PathVariable String question,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletRequest request) {
    List<QuestionResult> lines =
        results
            .published(handle)
            .filter(_ -> surveys.page(handle).isPresent())
            .map(PublicResults::questions)
            .orElse(List.of())
            .stream()
            .filter(it -> it.code().equals(question))
            .toList();
    if (lines.isEmpty()) {
      throw missing();
    }
    Language reader = reader(lang, request);
    ResponseEntity<String> answer = answer(CSV, ResultsCsv.of(lines, reader), reader, request);
    HttpHeaders headers = new HttpHeaders();
    headers.putAll(answer.getHeaders());
    headers.setContentDisposition(
        ContentDisposition.attachment().filename(handle + "-" + question + ".csv").build());
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  private static Language reader(@Nullable String lang, HttpServletRequest request) {
    return Optional.ofNullable(lang)
        .flatMap(Language::shipped)
        .orElseGet(() -> CurrentLanguage.of(request));
  }

  /** The tag is weak, so that the server may pack what it is the tag of. */
  private static ResponseEntity<String> answer(
      MediaType type, String content, Language reader, HttpServletRequest request) {
    byte[] hash = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    String tag = "W/\"" + HexFormat.of().formatHex(hash).substring(0, TAG) + '"';
    boolean known = tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH));
    return ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag(tag)
        .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
        .header(HttpHeaders.VARY, HttpHeaders.COOKIE, HttpHeaders.ACCEPT_LANGUAGE)
        .body(known ? null : content);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
