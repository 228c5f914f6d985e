package org.stadtmosaik.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.library.LibraryQuestion;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;
import org.stadtmosaik.survey.library.Taking;
import org.stadtmosaik.survey.results.SurveyResults;
import org.stadtmosaik.survey.translation.QuestionnaireTranslations;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.NewQuestion;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of the role matrix that are about results, written answers, library and translations.
 */
final class SurveyWorkCalls {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DEFINITION =
      """
      {"schema":1,"code":"work","title":{"de":"Der Park","en":"The park"},"languages":["de","en"],
       "original":"de","access":"open","groups":[{"code":"g1","pages":[{"code":"p1","questions":[
         {"code":"why","type":"text","title":{"de":"Warum?","en":"Why?"}}]}]}]}
      """;

  private final BeanFactory beans;
  private final Fixtures fixtures;

  SurveyWorkCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
  }

  void methods(ServiceCalls calls) {
    results(calls);
    library(calls);
    translations(calls);
  }

  private void results(ServiceCalls calls) {
    SurveyId survey = fixtures.here.survey().id();
    FreeTexts texts = beans.getBean(FreeTexts.class);
    calls.put("FreeTexts.ask", "survey", actor -> allowed(() -> texts.ask(actor, survey, "why")));
    calls.put(
        "FreeTexts.blacken",
        "none",
        actor -> ServiceCalls.done(() -> texts.blacken(actor, UUID.randomUUID(), 0, "[…]")));
    calls.put("FreeTexts.counts", "survey", actor -> texts.counts(actor, survey));
    calls.put("FreeTexts.open", "survey", actor -> texts.open(actor, survey, "why", 0));
    SurveyResults results = beans.getBean(SurveyResults.class);
    calls.put("SurveyResults.live(Actor,SurveyId)", "survey", actor -> results.live(actor, survey));
    calls.put(
        "SurveyResults.live(Actor,SurveyId,String)",
        "unsplit",
        actor -> allowed(() -> results.live(actor, survey, "why")));
    calls.put(
        "SurveyResults.preview",
        "survey",
        actor -> allowed(() -> results.preview(actor, survey, "why", null)));
    calls.put(
        "SurveyResults.release",
        "survey",
        actor -> allowed(() -> results.release(actor, survey, "why", null)));
    calls.put("SurveyResults.releases", "survey", actor -> results.releases(actor, survey));
    calls.put(
        "SurveyResults.split",
        "survey",
        actor -> ServiceCalls.done(() -> results.split(actor, survey, List.of())));
    calls.put(
        "SurveyResults.withdrawRelease",
        "survey",
        actor -> ServiceCalls.done(() -> results.withdrawRelease(actor, survey, "why")));
  }

  private void library(ServiceCalls calls) {
    QuestionLibrary library = beans.getBean(QuestionLibrary.class);
    CommuneId commune = fixtures.here.commune().id();
    ObjectNode question = NewQuestion.of(QuestionType.TEXT, "kept", List.of("de"));
    question.withObject("title").put("de", "Warum gerade hier?");
    String kept =
        library.keep(Fixtures.COMMAND, commune, Shelf.COMMUNE, "de", question.deepCopy()).id();
    calls.put(
        "QuestionLibrary.list",
        "commune",
        actor -> library.list(actor, commune, Shelf.COMMUNE, "", 0));
    calls.put(
        "QuestionLibrary.keep",
        "commune",
        actor -> library.keep(actor, commune, Shelf.COMMUNE, "de", question.deepCopy()));
    calls.put(
        "QuestionLibrary.take",
        "kept",
        actor -> library.take(actor, commune, kept, new Taking(Set.of(), List.of("de"))));
    calls.put("QuestionLibrary.get", "kept", actor -> library.get(actor, kept));
    calls.put(
        "QuestionLibrary.change",
        "kept",
        actor -> {
          ObjectNode other = question.deepCopy();
          other.withObject("title").put("de", "Warum " + UUID.randomUUID() + "?");
          LibraryQuestion now = library.keep(Fixtures.COMMAND, commune, Shelf.COMMUNE, "de", other);
          other.withObject("title").put("de", "Warum nicht " + UUID.randomUUID() + "?");
          return library.change(actor, now.id(), now.version(), other);
        });
    calls.put(
        "QuestionLibrary.remove",
        "kept",
        actor -> {
          ObjectNode other = question.deepCopy();
          other.withObject("title").put("de", "Warum " + UUID.randomUUID() + "?");
          String gone = library.keep(Fixtures.COMMAND, commune, Shelf.COMMUNE, "de", other).id();
          return ServiceCalls.done(() -> library.remove(actor, gone));
        });
  }

  private void translations(ServiceCalls calls) {
    QuestionnaireTranslations translations = beans.getBean(QuestionnaireTranslations.class);
    Questionnaires questionnaires = beans.getBean(Questionnaires.class);
    QuestionnaireId id =
        questionnaires
            .create(
                Fixtures.COMMAND,
                fixtures.here.project().id(),
                new QuestionnaireDocument(
                    (ObjectNode) JSON.readTree(DEFINITION), JSON.createObjectNode()),
                null)
            .id();
    byte[] table =
        "key,de,en\nquestion:why#title,Warum?,Why so?\n".getBytes(StandardCharsets.UTF_8);
    String draft = "draft";
    calls.put("QuestionnaireTranslations.open", draft, actor -> translations.open(actor, id));
    calls.put(
        "QuestionnaireTranslations.put",
        draft,
        actor ->
            translations.put(
                actor,
                id,
                questionnaires.revision(Fixtures.COMMAND, id),
                UUID.randomUUID(),
                "question:why#title",
                "en",
                "Why " + UUID.randomUUID() + "?"));
    calls.put(
        "QuestionnaireTranslations.confirm",
        draft,
        actor ->
            translations.confirm(
                actor,
                id,
                questionnaires.revision(Fixtures.COMMAND, id),
                UUID.randomUUID(),
                "question:why#title",
                "en"));
    calls.put(
        "QuestionnaireTranslations.xliff",
        draft,
        actor -> translations.xliff(actor, id, "en", Language.GERMAN));
    calls.put("QuestionnaireTranslations.table", draft, actor -> translations.table(actor, id));
    calls.put(
        "QuestionnaireTranslations.preview",
        draft,
        actor -> translations.preview(actor, id, table));
    calls.put(
        "QuestionnaireTranslations.take",
        draft,
        actor -> translations.take(actor, id, UUID.randomUUID(), table));
  }

  /** That it cannot be done now is no refusal of the person. */
  private static Object allowed(java.util.function.Supplier<Object> call) {
    try {
      return call.get();
    } catch (ConflictException | InvalidInputException e) {
      return true;
    }
  }
}
