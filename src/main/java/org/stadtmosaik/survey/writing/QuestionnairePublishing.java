package org.stadtmosaik.survey.writing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.writing.document.DocumentChange;
import org.stadtmosaik.survey.writing.document.DocumentChanges;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.domain.QuestionnaireRow;
import org.stadtmosaik.survey.writing.domain.QuestionnaireStore;

/** From a questionnaire to a survey and back: publishing, going on with what is out, copies. */
@Service
public class QuestionnairePublishing {

  private final QuestionnaireStore store;
  private final Questionnaires questionnaires;
  private final Surveys surveys;
  private final Projects projects;
  private final Clock clock;

  QuestionnairePublishing(
      QuestionnaireStore store,
      Questionnaires questionnaires,
      Surveys surveys,
      Projects projects,
      Clock clock) {
    this.store = store;
    this.questionnaires = questionnaires;
    this.surveys = surveys;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * What publishing would change for those who answer; everything is new if it is the first time.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  @Transactional(readOnly = true)
  public List<DocumentChange> changes(Actor actor, QuestionnaireId id) {
    OpenQuestionnaire open = questionnaires.open(actor, id);
    SurveyId survey = open.summary().survey();
    if (survey == null) {
      return DocumentChanges.between(null, open.document());
    }
    SurveySummary published = surveys.run(actor, survey);
    String json = surveys.definition(actor, survey, published.version()).toJson();
    return DocumentChanges.between(QuestionnaireDocument.read(json), open.document());
  }

  /**
   * Publishes it as it is: a new survey the first time, a new version of the same later on.
   *
   * @param revision that the person has seen the changes of
   * @throws org.stadtmosaik.survey.definition.DefinitionRefusedException with all that is wrong
   * @throws ConflictException if it has been edited since, its survey has a version that it does
   *     not know, or its code is another survey's
   */
  @Transactional
  public SurveySummary publish(Actor actor, QuestionnaireId id, int revision) {
    QuestionnaireRow row = store.locked(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), Questionnaires.WRITING);
    if (row.revision() != revision) {
      throw new ConflictException("surveybuild.error.edited");
    }
    QuestionnaireDocument document = store.document(row.id());
    requireOwnCode(actor, row, document.definition().path("code").stringValue(""));
    SurveySummary published = surveys.publish(actor, row.project(), document.toJson());
    store.published(row.id(), published.id().value(), published.version());
    return published;
  }

  private void requireOwnCode(Actor actor, QuestionnaireRow row, String code) {
    if (row.survey() == null) {
      if (surveys.named(row.project(), code).isPresent()) {
        throw new ConflictException("surveybuild.error.codeTaken", code);
      }
      return;
    }
    SurveySummary survey = surveys.run(actor, new SurveyId(row.survey()));
    if (!survey.code().equals(code)) {
      throw new ConflictException("surveybuild.error.otherCode", survey.code());
    }
    if (!Objects.equals(survey.version(), row.version())) {
      throw new ConflictException("surveybuild.error.newer", survey.version());
    }
  }

  /**
   * The questionnaire of a published survey, made from its newest version if there is none yet; two
   * people get the same.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  @Transactional
  public QuestionnaireSummary ofSurvey(Actor actor, SurveyId id) {
    SurveySummary survey = surveys.run(actor, id);
    Optional<QuestionnaireRow> known = store.bySurvey(id.value());
    if (known.isPresent()) {
      return renewed(actor, known.get(), survey).summary();
    }
    QuestionnaireDocument document = published(actor, survey);
    ProjectSummary project = projects.get(actor, survey.project());
    QuestionnaireRow fresh = Questionnaires.fresh(project).publishedAs(id, survey.version(), 0);
    QuestionnaireRow row = Rows.of(fresh, 0, document, clock.instant());
    try {
      store.add(row, document, null, clock.instant());
      return row.summary();
    } catch (DuplicateKeyException e) {
      // Somebody opened it at the same moment.
      return store.bySurvey(id.value()).orElseThrow().summary();
    }
  }

  /** What somebody has published past a questionnaire that nobody is changing. */
  private QuestionnaireRow renewed(Actor actor, QuestionnaireRow row, SurveySummary survey) {
    if (row.summary().pending() || Objects.equals(row.version(), survey.version())) {
      return row;
    }
    QuestionnaireDocument document = published(actor, survey);
    int revision = row.revision() + 1;
    QuestionnaireRow now =
        Rows.of(
            row.publishedAs(survey.id(), survey.version(), revision),
            revision,
            document,
            clock.instant());
    store.change(now, document, clock.instant());
    store.published(row.id(), survey.id().value(), survey.version());
    return now;
  }

  private QuestionnaireDocument published(Actor actor, SurveySummary survey) {
    return QuestionnaireDocument.read(
        surveys.definition(actor, survey.id(), survey.version()).toJson());
  }

  /** A copy of a questionnaire in this project, which may be another one. */
  @Transactional
  public QuestionnaireSummary copy(Actor actor, QuestionnaireId id, ProjectId project) {
    return copy(actor, questionnaires.open(actor, id).document(), project);
  }

  /** A copy of a survey's newest version in this project, which may be another one. */
  @Transactional
  public QuestionnaireSummary copy(Actor actor, SurveyId id, ProjectId project) {
    return copy(actor, published(actor, surveys.run(actor, id)), project);
  }

  private QuestionnaireSummary copy(
      Actor actor, QuestionnaireDocument document, ProjectId project) {
    Set<String> taken =
        surveys.summaries(List.of(project)).stream()
            .map(SurveySummary::code)
            .collect(Collectors.toSet());
    return questionnaires.create(actor, project, Copies.of(document, taken), null);
  }
}
