package org.stadtmosaik.survey.writing.domain;

import static org.stadtmosaik.survey.writing.domain.QuestionnaireStore.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.survey.writing.document.EditJson;

/** The edits of questionnaires, each with what takes it back. */
@Repository
public class EditStore {

  /** How many are kept of each; whoever's page is older loads it anew. */
  private static final int KEPT = 500;

  private static final String SELECT =
      "SELECT revision, edit_id, staff_id, kind, edit, inverse FROM questionnaire_edit"
          + " WHERE questionnaire_id = ?";
  private static final String OWN = " AND staff_id = ? AND NOT taken_back";

  private final JdbcClient jdbc;

  EditStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UUID questionnaire, EditRow row, Instant now) {
    jdbc.sql(
            "INSERT INTO questionnaire_edit (questionnaire_id, revision, edit_id, staff_id, kind,"
                + " edit, inverse, edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(questionnaire, row.revision(), row.editId())
        .param(row.staff())
        .params(
            row.kind().name(), EditJson.write(row.edit()), EditJson.write(row.inverse()), utc(now))
        .update();
    if (row.revision() % KEPT == 0) {
      jdbc.sql("DELETE FROM questionnaire_edit WHERE questionnaire_id = ? AND revision <= ?")
          .params(questionnaire, row.revision() - KEPT)
          .update();
    }
  }

  public boolean has(UUID questionnaire, UUID editId) {
    return jdbc.sql(
                "SELECT COUNT(*) FROM questionnaire_edit WHERE questionnaire_id = ? AND edit_id = ?")
            .params(questionnaire, editId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** All after this revision, the oldest first. */
  public List<EditRow> since(UUID questionnaire, int revision) {
    return jdbc.sql(SELECT + " AND revision > ? ORDER BY revision")
        .params(questionnaire, revision)
        .query(EditStore::row)
        .list();
  }

  /** Somebody's newest edit that has not been taken back. */
  public Optional<EditRow> undoable(UUID questionnaire, UUID staff) {
    return jdbc.sql(SELECT + OWN + " AND kind <> 'UNDO' ORDER BY revision DESC LIMIT 1")
        .params(questionnaire, staff)
        .query(EditStore::row)
        .optional();
  }

  /** What somebody took back last, if they have edited nothing since. */
  public Optional<EditRow> redoable(UUID questionnaire, UUID staff) {
    return jdbc.sql(
            SELECT
                + OWN
                + " AND kind = 'UNDO' AND revision > COALESCE((SELECT MAX(revision)"
                + " FROM questionnaire_edit WHERE questionnaire_id = ? AND staff_id = ?"
                + " AND kind = 'EDIT'), 0) ORDER BY revision DESC LIMIT 1")
        .params(questionnaire, staff, questionnaire, staff)
        .query(EditStore::row)
        .optional();
  }

  public void takenBack(UUID questionnaire, int revision) {
    jdbc.sql(
            "UPDATE questionnaire_edit SET taken_back = TRUE"
                + " WHERE questionnaire_id = ? AND revision = ?")
        .params(questionnaire, revision)
        .update();
  }

  private static EditRow row(ResultSet found, int line) throws SQLException {
    return new EditRow(
        found.getInt("revision"),
        found.getObject("edit_id", UUID.class),
        found.getObject("staff_id", UUID.class),
        EditRow.Kind.valueOf(found.getString("kind")),
        EditJson.read(found.getString("edit")),
        EditJson.read(found.getString("inverse")));
  }
}
