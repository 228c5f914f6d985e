package org.stadtmosaik.idea.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/** Earlier texts of ideas that everybody may read, or might if no moderator had removed them. */
@Repository
class EarlierTexts {

  private static final String SELECT =
      "SELECT r.*, i.commune_id, i.state FROM idea_revision r JOIN idea i ON i.id = r.idea_id"
          + " WHERE r.shown";

  private final JdbcClient jdbc;

  EarlierTexts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of an idea, the latest first. */
  List<Row> ofIdea(IdeaId idea, int most) {
    return jdbc.sql(SELECT + " AND r.idea_id = ? ORDER BY r.version DESC LIMIT ?")
        .params(idea.value(), most)
        .query((row, _) -> Row.of(row))
        .list();
  }

  /** Those of these ideas that were removed or objected about, the latest first. */
  List<Row> decided(Collection<IdeaId> ideas) {
    return ideas.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + " AND r.idea_id IN (:ideas) AND (r.removed_reason IS NOT NULL"
                    + " OR r.objection IS NOT NULL) ORDER BY r.idea_id, r.version DESC")
            .param("ideas", ideas.stream().map(IdeaId::value).toList())
            .query((row, _) -> Row.of(row))
            .list();
  }

  List<Row> all(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " AND r.id IN (:ids)")
            .param("ids", ids)
            .query((row, _) -> Row.of(row))
            .list();
  }

  Optional<Row> find(UUID id) {
    return all(List.of(id)).stream().findFirst();
  }

  /** A case about it may be open now. */
  void review(UUID id) {
    jdbc.sql("UPDATE idea_revision SET in_review = TRUE WHERE id = ?").param(id).update();
  }

  /**
   * Keeps what its writers say to its removal.
   *
   * @return false if they have said something before, or it is not removed any more
   */
  boolean object(UUID id, String objection) {
    return jdbc.sql(
                "UPDATE idea_revision SET objection = ?, in_review = TRUE"
                    + " WHERE id = ? AND objection IS NULL AND removed_reason IS NOT NULL")
            .params(objection, id)
            .update()
        == 1;
  }

  /**
   * Ends a review.
   *
   * @param reason why it is removed; {@code null} if everybody may read it
   */
  void decide(UUID id, @Nullable DeclineReason reason) {
    jdbc.sql("UPDATE idea_revision SET removed_reason = ?, in_review = FALSE WHERE id = ?")
        .params(reason == null ? null : reason.name(), id)
        .update();
  }

  /** An earlier text with its idea's commune and state. */
  record Row(
      UUID id,
      IdeaId idea,
      CommuneId commune,
      IdeaState state,
      long version,
      @Nullable String title,
      String text,
      Language language,
      Instant replacedAt,
      @Nullable DeclineReason removed,
      @Nullable String objection,
      boolean inReview) {

    private static Row of(ResultSet row) throws SQLException {
      String reason = row.getString("removed_reason");
      return new Row(
          row.getObject("id", UUID.class),
          new IdeaId(row.getObject("idea_id", UUID.class)),
          new CommuneId(row.getObject("commune_id", UUID.class)),
          IdeaState.valueOf(row.getString("state")),
          row.getLong("version"),
          row.getString("title"),
          row.getString("text"),
          new Language(row.getString("language")),
          row.getObject("replaced_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
          reason == null ? null : DeclineReason.valueOf(reason),
          row.getString("objection"),
          row.getBoolean("in_review"));
    }

    /** As everybody reads it: of what was removed, no word. */
    EarlierText shown() {
      return removed == null
          ? new EarlierText(id, title, text, language, replacedAt, null)
          : new EarlierText(id, null, "", language, replacedAt, removed);
    }
  }
}
