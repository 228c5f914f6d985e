package org.stadtmosaik.access;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.NewQuestion;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import tools.jackson.databind.node.StringNode;

/** The requests and calls of the role matrix that are about writing surveys, in commune A. */
final class BuildCalls {

  private final Fixtures fixtures;
  private final Questionnaires questionnaires;
  private final QuestionnairePublishing publishing;

  BuildCalls(BeanFactory beans, Fixtures fixtures) {
    this.fixtures = fixtures;
    this.questionnaires = beans.getBean(Questionnaires.class);
    this.publishing = beans.getBean(QuestionnairePublishing.class);
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String path = "/preview/surveys/" + fixtures.questionnaire.value();
    calls.accept("GET /preview/surveys/{questionnaire} (draft)", browser -> browser.get(path));
    calls.accept(
        "GET /preview/surveys/{questionnaire}/definition (draft)",
        browser -> browser.get(path + "/definition"));
  }

  void methods(ServiceCalls calls) {
    QuestionnaireId id = fresh();
    SurveyId survey = fixtures.here.survey().id();
    calls.put(
        "Questionnaires.create",
        "project",
        actor ->
            questionnaires.create(actor, fixtures.here.project().id(), document("made"), null));
    calls.put(
        "Questionnaires.list",
        "draft",
        actor ->
            questionnaires.list(actor, 0).questionnaires().stream()
                .map(QuestionnaireSummary::id)
                .anyMatch(id::equals));
    calls.put("Questionnaires.open", "draft", actor -> questionnaires.open(actor, id));
    calls.put("Questionnaires.edit", "draft", actor -> edit(actor, id));
    calls.put("Questionnaires.undo", "edited", this::undo);
    calls.put("Questionnaires.redo", "undone", this::redo);
    calls.put("Questionnaires.presence", "draft", actor -> questionnaires.presence(actor, id, ""));
    calls.put("Questionnaires.revision", "draft", actor -> questionnaires.revision(actor, id));
    calls.put(
        "Questionnaires.delete",
        "fresh",
        actor -> {
          QuestionnaireId gone = fresh();
          return ServiceCalls.done(() -> questionnaires.delete(actor, gone));
        });
    calls.put("QuestionnairePublishing.changes", "draft", actor -> publishing.changes(actor, id));
    calls.put(
        "QuestionnairePublishing.publish", "ready", actor -> publishing.publish(actor, fresh(), 0));
    calls.put(
        "QuestionnairePublishing.ofSurvey", "survey", actor -> publishing.ofSurvey(actor, survey));
    calls.put(
        "QuestionnairePublishing.copy(Actor,QuestionnaireId,ProjectId)",
        "draft",
        actor -> publishing.copy(actor, id, fixtures.here.project().id()));
    calls.put(
        "QuestionnairePublishing.copy(Actor,SurveyId,ProjectId)",
        "survey",
        actor -> publishing.copy(actor, survey, fixtures.here.project().id()));
  }

  private Object edit(Actor actor, QuestionnaireId id) {
    return questionnaires.edit(
        actor,
        id,
        questionnaires.revision(Fixtures.COMMAND, id),
        UUID.randomUUID(),
        new Edit.Put("survey", "title.de", StringNode.valueOf("Titel " + UUID.randomUUID())));
  }

  /** Nothing of one's own to take back is no refusal of the person. */
  private Object undo(Actor actor) {
    QuestionnaireId id = fresh();
    try {
      return questionnaires.undo(actor, id);
    } catch (ConflictException e) {
      return id;
    }
  }

  private Object redo(Actor actor) {
    QuestionnaireId id = fresh();
    try {
      return questionnaires.redo(actor, id);
    } catch (ConflictException e) {
      return id;
    }
  }

  private QuestionnaireId fresh() {
    return questionnaires
        .create(Fixtures.COMMAND, fixtures.here.project().id(), document("fresh"), null)
        .id();
  }

  /** One that can be published, under a code of its own. */
  private QuestionnaireDocument document(String name) {
    String code = name + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    QuestionnaireDocument blank =
        QuestionnaireDocument.blank(code, fixtures.secret(), List.of("de"), "de");
    return blank
        .apply(
            new Edit.Several(
                List.of(
                    new Edit.Insert(
                        "page:p1", 0, NewQuestion.of(QuestionType.TEXT, "q1", List.of("de"))),
                    new Edit.Put("question:q1", "title.de", StringNode.valueOf("Was?")))))
        .document();
  }
}
