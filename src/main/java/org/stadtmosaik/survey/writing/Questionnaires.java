package org.stadtmosaik.survey.writing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.domain.PresenceStore;
import org.stadtmosaik.survey.writing.domain.QuestionnaireRow;
import org.stadtmosaik.survey.writing.domain.QuestionnaireStore;
import tools.jackson.databind.JsonNode;

/** Surveys that are being written, for the leads and administrators of their commune. */
@Service
public class Questionnaires {

  /** Who writes them. */
  static final Role[] WRITING = {Role.LEAD, Role.ADMINISTRATOR};

  private final QuestionnaireStore store;
  private final Editing editing;
  private final PresenceStore presences;
  private final Projects projects;
  private final AuditLog audit;
  private final Clock clock;

  Questionnaires(
      QuestionnaireStore store,
      Editing editing,
      PresenceStore presences,
      Projects projects,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.editing = editing;
    this.presences = presences;
    this.projects = projects;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Stores a new one.
   *
   * @param report of the import that it comes from
   * @throws NotFoundException if the project is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  @Transactional
  public QuestionnaireSummary create(
      Actor actor, ProjectId projectId, QuestionnaireDocument document, @Nullable JsonNode report) {
    ProjectSummary project = projects.get(actor, projectId);
    actor.require(project.commune(), WRITING);
    Instant now = clock.instant();
    QuestionnaireRow row = Rows.of(fresh(project), 0, document, now);
    store.add(row, document, report, now);
    audit.record(actor, row.commune(), "surveybuild.created", subject(row), Map.of());
    return row.summary();
  }

  static QuestionnaireRow fresh(ProjectSummary project) {
    return new QuestionnaireRow(
        Ids.next(),
        project.commune(),
        project.id(),
        null,
        null,
        null,
        0,
        LocalizedText.of(org.stadtmosaik.shared.Language.GERMAN, "–"),
        0,
        Map.of(),
        Instant.EPOCH);
  }

  /**
   * Those of the communes in which they lead, the one that was edited last first.
   *
   * @param page from 0; an empty one past the end
   */
  @Transactional(readOnly = true)
  public QuestionnairePage list(Actor actor, int page) {
    List<UUID> communes =
        actor instanceof Actor.Staff staff
            ? staff.communes().stream()
                .filter(it -> mayWrite(actor, it))
                .map(CommuneId::value)
                .toList()
            : List.of();
    int at = Math.clamp(page, 0, Integer.MAX_VALUE / QuestionnairePage.SIZE - 1);
    List<QuestionnaireSummary> found =
        store.inCommunes(communes, QuestionnairePage.SIZE, at * QuestionnairePage.SIZE).stream()
            .map(QuestionnaireRow::summary)
            .toList();
    return new QuestionnairePage(found, at, store.count(communes));
  }

  private static boolean mayWrite(Actor actor, CommuneId commune) {
    return actor.has(Role.LEAD, commune) || actor.has(Role.ADMINISTRATOR, commune);
  }

  /**
   * A questionnaire as it is now.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  @Transactional(readOnly = true)
  public OpenQuestionnaire open(Actor actor, QuestionnaireId id) {
    QuestionnaireRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), WRITING);
    return opened(actor, new Editing.Edited(row, store.document(row.id())));
  }

  private OpenQuestionnaire opened(Actor actor, Editing.Edited edited) {
    QuestionnaireRow row = edited.row();
    return new OpenQuestionnaire(
        row.summary(),
        edited.document(),
        row.revision(),
        store.report(row.id()),
        editing.undoable(actor, row),
        editing.redoable(actor, row));
  }

  /**
   * Carries out an edit, also one that was made on an older revision, as long as nobody has changed
   * the same thing since.
   *
   * @param base revision of the document that the person had before them
   * @param editId made by whoever edits; the same once more is the same edit
   * @throws EditConflictException if somebody has changed the same thing since
   * @throws org.stadtmosaik.shared.DomainException if it is not possible, such as a code twice
   */
  @Transactional
  public OpenQuestionnaire edit(Actor actor, QuestionnaireId id, int base, UUID editId, Edit edit) {
    QuestionnaireRow row = locked(actor, id);
    return opened(actor, editing.edit(actor, row, base, editId, edit));
  }

  /**
   * Takes back what the acting person did last, and nobody else's.
   *
   * @throws EditConflictException if somebody has changed the same thing since
   * @throws org.stadtmosaik.shared.ConflictException if there is nothing to take back
   */
  @Transactional
  public OpenQuestionnaire undo(Actor actor, QuestionnaireId id) {
    return opened(actor, editing.undo(actor, locked(actor, id)));
  }

  /** Does again what the acting person took back last; throws as {@link #undo}. */
  @Transactional
  public OpenQuestionnaire redo(Actor actor, QuestionnaireId id) {
    return opened(actor, editing.redo(actor, locked(actor, id)));
  }

  /**
   * Says that the acting person has it open, and who else has had it open in the last 30 seconds.
   *
   * @param place address of what they have open in it; empty if nothing
   */
  @Transactional
  public List<Colleague> presence(Actor actor, QuestionnaireId id, String place) {
    QuestionnaireRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), WRITING);
    if (!(actor instanceof Actor.Staff staff)) {
      return List.of();
    }
    Instant now = clock.instant();
    presences.seen(row.id(), staff.id().value(), new Colleague(staff.name(), place), now);
    return presences.others(row.id(), staff.id().value(), now);
  }

  /** Which revision it is at, cheaply; for noticing that somebody else has edited. */
  @Transactional(readOnly = true)
  public int revision(Actor actor, QuestionnaireId id) {
    QuestionnaireRow row = store.byId(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), WRITING);
    return row.revision();
  }

  /** Throws a questionnaire away; what was published of it stays. */
  @Transactional
  public void delete(Actor actor, QuestionnaireId id) {
    QuestionnaireRow row = locked(actor, id);
    store.remove(row.id());
    audit.record(actor, row.commune(), "surveybuild.deleted", subject(row), Map.of());
  }

  private QuestionnaireRow locked(Actor actor, QuestionnaireId id) {
    QuestionnaireRow row = store.locked(id.value()).orElseThrow(NotFoundException::new);
    actor.require(row.commune(), WRITING);
    return row;
  }

  static String subject(QuestionnaireRow row) {
    return "questionnaire:" + row.id();
  }
}
