package org.stadtmosaik.survey.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.VersionSummary;
import org.stadtmosaik.survey.definition.Access;
import tools.jackson.databind.json.JsonMapper;

/** Surveys and their published versions. */
@Repository
public class SurveyStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SELECT =
      "SELECT id, handle, commune_id, project_id, code, state, access, version, title, opens_at,"
          + " closes_at, questions FROM survey";

  private final JdbcClient jdbc;

  SurveyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<SurveyRow> byHandle(String handle) {
    return jdbc.sql(SELECT + " WHERE handle = ?").param(handle).query(SurveyStore::row).optional();
  }

  public Optional<SurveyRow> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ?").param(id).query(SurveyStore::row).optional();
  }

  /** Also keeps others from changing the survey until the transaction ends. */
  public Optional<SurveyRow> locked(ProjectId project, String code) {
    return jdbc.sql(SELECT + " WHERE project_id = ? AND code = ? FOR UPDATE")
        .params(project.value(), code)
        .query(SurveyStore::row)
        .optional();
  }

  public Optional<SurveyRow> byCode(ProjectId project, String code) {
    return jdbc.sql(SELECT + " WHERE project_id = ? AND code = ?")
        .params(project.value(), code)
        .query(SurveyStore::row)
        .optional();
  }

  /** The oldest first. */
  public List<SurveyRow> inProjects(Collection<UUID> projects) {
    return projects.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE project_id IN (:projects) ORDER BY created_at, id")
            .param("projects", projects)
            .query(SurveyStore::row)
            .list();
  }

  /** The newest first. */
  public List<SurveyRow> inCommunes(Collection<UUID> communes) {
    return communes.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " WHERE commune_id IN (:communes) ORDER BY created_at DESC, id")
            .param("communes", communes)
            .query(SurveyStore::row)
            .list();
  }

  /** Those of which anything is released, the newest first. */
  public List<SurveyRow> released(int most) {
    return jdbc.sql(
            SELECT
                + " WHERE id IN (SELECT survey_id FROM survey_release WHERE NOT withdrawn"
                + " UNION SELECT survey_id FROM survey_free_text WHERE state = 'RELEASED')"
                + " ORDER BY created_at DESC, id LIMIT ?")
        .param(most)
        .query(SurveyStore::row)
        .list();
  }

  /** Those that closed before this moment and are not sealed. */
  public List<SurveyRow> closedBefore(Instant moment) {
    return jdbc.sql(SELECT + " WHERE state <> 'SEALED' AND closes_at < ? ORDER BY closes_at")
        .param(utc(moment))
        .query(SurveyStore::row)
        .list();
  }

  public void add(SurveyRow row, Instant now) {
    jdbc.sql(
            "INSERT INTO survey (id, handle, commune_id, project_id, code, state, access, version,"
                + " title, questions, opens_at, closes_at, created_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            row.id(),
            row.handle(),
            row.commune().value(),
            row.project().value(),
            row.code(),
            row.state().name(),
            row.access().name(),
            row.version(),
            JSON.writeValueAsString(row.title()),
            row.questions())
        .param(utc(row.opens()))
        .param(utc(row.closes()))
        .param(utc(now))
        .update();
  }

  /** What a newer version says; who may answer never changes. */
  public void change(SurveyRow row) {
    jdbc.sql(
            "UPDATE survey SET version = ?, title = ?, questions = ?, opens_at = ?, closes_at = ?"
                + " WHERE id = ?")
        .params(row.version(), JSON.writeValueAsString(row.title()), row.questions())
        .param(utc(row.opens()))
        .param(utc(row.closes()))
        .param(row.id())
        .update();
  }

  public void close(UUID id, Instant now) {
    jdbc.sql(
            "UPDATE survey SET closes_at = ? WHERE id = ? AND state = 'PUBLISHED'"
                + " AND (closes_at IS NULL OR closes_at > ?)")
        .params(utc(now), id, utc(now))
        .update();
  }

  public void addVersion(UUID id, int version, String definition, byte[] hash, Instant now) {
    jdbc.sql(
            "INSERT INTO survey_version (survey_id, version, definition, hash, published_at)"
                + " VALUES (?, ?, ?, ?, ?)")
        .params(id, version, definition, hash, utc(now))
        .update();
  }

  public Optional<String> definition(UUID id, int version) {
    return jdbc.sql("SELECT definition FROM survey_version WHERE survey_id = ? AND version = ?")
        .params(id, version)
        .query(String.class)
        .optional();
  }

  /** All published definitions, the newest first. */
  public List<String> definitions(UUID id) {
    return jdbc.sql(
            "SELECT definition FROM survey_version WHERE survey_id = ? ORDER BY version DESC")
        .param(id)
        .query(String.class)
        .list();
  }

  /** The newest first. */
  public List<VersionSummary> versions(UUID id) {
    return jdbc.sql(
            "SELECT version, published_at FROM survey_version WHERE survey_id = ?"
                + " ORDER BY version DESC")
        .param(id)
        .query((found, _) ->
            new VersionSummary(
                found.getInt(1), Objects.requireNonNull(instant(found, "published_at"))))
        .list();
  }

  public byte[] hash(UUID id, int version) {
    return jdbc.sql("SELECT hash FROM survey_version WHERE survey_id = ? AND version = ?")
        .params(id, version)
        .query((found, _) -> found.getBytes(1))
        .single();
  }

  private static SurveyRow row(ResultSet found, int line) throws SQLException {
    return new SurveyRow(
        found.getObject("id", UUID.class),
        found.getString("handle"),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        new ProjectId(found.getObject("project_id", UUID.class)),
        found.getString("code"),
        SurveyState.valueOf(found.getString("state")),
        Access.valueOf(found.getString("access")),
        found.getInt("version"),
        JSON.readValue(found.getString("title"), LocalizedText.class),
        instant(found, "opens_at"),
        instant(found, "closes_at"),
        found.getInt("questions"));
  }

  private static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
    LocalDateTime time = found.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
