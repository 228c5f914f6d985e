package org.stadtmosaik.survey.writing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditNames;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.survey.writing.document.Applied;
import org.stadtmosaik.survey.writing.document.Edit;
import org.stadtmosaik.survey.writing.document.Overlap;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.domain.EditRow;
import org.stadtmosaik.survey.writing.domain.EditStore;
import org.stadtmosaik.survey.writing.domain.QuestionnaireRow;
import org.stadtmosaik.survey.writing.domain.QuestionnaireStore;

/**
 * Carries out edits one after the other, whoever they are from; within the caller's transaction.
 */
@Component
class Editing {

  private final QuestionnaireStore store;
  private final EditStore edits;
  private final ObjectProvider<AuditNames> names;
  private final Clock clock;

  Editing(
      QuestionnaireStore store, EditStore edits, ObjectProvider<AuditNames> names, Clock clock) {
    this.store = store;
    this.edits = edits;
    this.names = names;
    this.clock = clock;
  }

  /** What an edit leads to. */
  record Edited(QuestionnaireRow row, QuestionnaireDocument document) {}

  /** The state after the edit; unchanged if this very edit has been carried out before. */
  Edited edit(Actor actor, QuestionnaireRow row, int base, UUID editId, Edit edit) {
    if (edits.has(row.id(), editId)) {
      return new Edited(row, store.document(row.id()));
    }
    List<EditRow> since =
        base >= row.revision() ? List.of() : edits.since(row.id(), Math.max(0, base));
    if (since.size() < row.revision() - base) {
      throw new ConflictException("surveybuild.error.old");
    }
    Edit rebased = onto(edit, since);
    return carryOut(row, rebased, staff(actor), editId, EditRow.Kind.EDIT);
  }

  Edited undo(Actor actor, QuestionnaireRow row) {
    UUID staff = own(actor);
    EditRow last =
        edits
            .undoable(row.id(), staff)
            .orElseThrow(() -> new ConflictException("surveybuild.error.nothing"));
    return takeBack(row, last, staff, EditRow.Kind.UNDO);
  }

  Edited redo(Actor actor, QuestionnaireRow row) {
    UUID staff = own(actor);
    EditRow last =
        edits
            .redoable(row.id(), staff)
            .orElseThrow(() -> new ConflictException("surveybuild.error.nothing"));
    return takeBack(row, last, staff, EditRow.Kind.REDO);
  }

  private Edited takeBack(QuestionnaireRow row, EditRow last, UUID staff, EditRow.Kind kind) {
    List<EditRow> others =
        edits.since(row.id(), last.revision()).stream()
            .filter(each -> !staff.equals(each.staff()))
            .toList();
    Edit inverse = onto(last.inverse(), others);
    Edited after = carryOut(row, inverse, staff, Ids.next(), kind);
    edits.takenBack(row.id(), last.revision());
    return after;
  }

  /** The same edit for what others have made of the document. */
  private Edit onto(Edit edit, List<EditRow> others) {
    Edit rebased = edit;
    for (EditRow other : others) {
      rebased = Overlap.follow(rebased, other.edit());
      Overlap.between(rebased, other.edit())
          .ifPresent(overlap -> {
            throw new EditConflictException(overlap, name(other.staff()));
          });
    }
    return rebased;
  }

  private Edited carryOut(
      QuestionnaireRow row, Edit edit, @Nullable UUID staff, UUID editId, EditRow.Kind kind) {
    QuestionnaireDocument before = store.document(row.id());
    Applied applied = before.apply(edit);
    if (applied.document().equals(before) && kind == EditRow.Kind.EDIT) {
      return new Edited(row, before);
    }
    if (applied.document().toJson().length() > QuestionnaireDocument.LARGEST) {
      throw new DomainException(
          "surveybuild.error.large", QuestionnaireDocument.LARGEST / 1_000_000);
    }
    QuestionnaireRow after = Rows.of(row, row.revision() + 1, applied.document(), clock.instant());
    store.change(after, applied.document(), clock.instant());
    edits.add(
        row.id(),
        new EditRow(after.revision(), editId, staff, kind, edit, applied.inverse()),
        clock.instant());
    return new Edited(after, applied.document());
  }

  boolean undoable(Actor actor, QuestionnaireRow row) {
    UUID staff = staff(actor);
    return staff != null && edits.undoable(row.id(), staff).isPresent();
  }

  boolean redoable(Actor actor, QuestionnaireRow row) {
    UUID staff = staff(actor);
    return staff != null && edits.redoable(row.id(), staff).isPresent();
  }

  private String name(@Nullable UUID staff) {
    return staff == null
        ? "–"
        : names.stream()
            .flatMap(source -> source.staff(new StaffId(staff)).stream())
            .findFirst()
            .orElse("–");
  }

  private static UUID own(Actor actor) {
    UUID staff = staff(actor);
    if (staff == null) {
      throw new NotFoundException();
    }
    return Objects.requireNonNull(staff);
  }

  static @Nullable UUID staff(Actor actor) {
    return actor instanceof Actor.Staff member ? member.id().value() : null;
  }
}
