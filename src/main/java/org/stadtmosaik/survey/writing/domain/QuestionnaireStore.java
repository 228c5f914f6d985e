package org.stadtmosaik.survey.writing.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;
import org.stadtmosaik.survey.writing.document.TranslationCount;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and their documents. */
@Repository
public class QuestionnaireStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, TranslationCount>> COUNTS =
      new TypeReference<>() {};
  private static final String SELECT =
      "SELECT id, commune_id, project_id, survey_id, version, published_revision, revision, title,"
          + " questions, translations, changed_at FROM questionnaire";

  private final JdbcClient jdbc;

  QuestionnaireStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<QuestionnaireRow> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ?").param(id).query(QuestionnaireStore::row).optional();
  }

  /** Also keeps others from editing it until the transaction ends. */
  public Optional<QuestionnaireRow> locked(UUID id) {
    return jdbc.sql(SELECT + " WHERE id = ? FOR UPDATE")
        .param(id)
        .query(QuestionnaireStore::row)
        .optional();
  }

  public Optional<QuestionnaireRow> bySurvey(UUID survey) {
    return jdbc.sql(SELECT + " WHERE survey_id = ?")
        .param(survey)
        .query(QuestionnaireStore::row)
        .optional();
  }

  /** The one that was edited last first. */
  public List<QuestionnaireRow> inCommunes(Collection<UUID> communes, int limit, int offset) {
    return communes.isEmpty()
        ? List.of()
        : jdbc.sql(
                SELECT
                    + " WHERE commune_id IN (:communes) ORDER BY changed_at DESC, id"
                    + " LIMIT :limit OFFSET :offset")
            .param("communes", communes)
            .param("limit", limit)
            .param("offset", offset)
            .query(QuestionnaireStore::row)
            .list();
  }

  public int count(Collection<UUID> communes) {
    return communes.isEmpty()
        ? 0
        : jdbc.sql("SELECT COUNT(*) FROM questionnaire WHERE commune_id IN (:communes)")
            .param("communes", communes)
            .query(Integer.class)
            .single();
  }

  public QuestionnaireDocument document(UUID id) {
    return jdbc.sql("SELECT definition, notes FROM questionnaire WHERE id = ?")
        .param(id)
        .query((found, _) -> QuestionnaireDocument.read(found.getString(1), found.getString(2)))
        .single();
  }

  public @Nullable JsonNode report(UUID id) {
    return jdbc.sql("SELECT report FROM questionnaire WHERE id = ? AND report IS NOT NULL")
        .param(id)
        .query(String.class)
        .optional()
        .map(JSON::readTree)
        .orElse(null);
  }

  public void add(
      QuestionnaireRow row,
      QuestionnaireDocument document,
      @Nullable JsonNode report,
      Instant now) {
    jdbc.sql(
            "INSERT INTO questionnaire (id, commune_id, project_id, survey_id, version,"
                + " published_revision, revision, title, questions, translations, definition,"
                + " notes, report, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(row.id(), row.commune().value(), row.project().value())
        .param(row.survey())
        .param(row.version())
        .param(row.publishedRevision())
        .params(
            row.revision(),
            JSON.writeValueAsString(row.title()),
            row.questions(),
            JSON.writeValueAsString(row.translations()),
            document.toJson(),
            document.notesJson())
        .param(report == null ? null : report.toString())
        .params(utc(now), utc(now))
        .update();
  }

  /** What an edit leads to. */
  public void change(QuestionnaireRow row, QuestionnaireDocument document, Instant now) {
    jdbc.sql(
            "UPDATE questionnaire SET revision = ?, title = ?, questions = ?, translations = ?,"
                + " definition = ?, notes = ?, changed_at = ? WHERE id = ?")
        .params(
            row.revision(),
            JSON.writeValueAsString(row.title()),
            row.questions(),
            JSON.writeValueAsString(row.translations()),
            document.toJson(),
            document.notesJson(),
            utc(now),
            row.id())
        .update();
  }

  /** As what it has been published, at its newest revision. */
  public void published(UUID id, UUID survey, int version) {
    jdbc.sql(
            "UPDATE questionnaire SET survey_id = ?, version = ?, published_revision = revision"
                + " WHERE id = ?")
        .params(survey, version, id)
        .update();
  }

  public void remove(UUID id) {
    jdbc.sql("DELETE FROM questionnaire WHERE id = ?").param(id).update();
  }

  private static QuestionnaireRow row(ResultSet found, int line) throws SQLException {
    return new QuestionnaireRow(
        found.getObject("id", UUID.class),
        new CommuneId(found.getObject("commune_id", UUID.class)),
        new ProjectId(found.getObject("project_id", UUID.class)),
        found.getObject("survey_id", UUID.class),
        found.getObject("version", Integer.class),
        found.getObject("published_revision", Integer.class),
        found.getInt("revision"),
        JSON.readValue(found.getString("title"), LocalizedText.class),
        found.getInt("questions"),
        JSON.readValue(found.getString("translations"), COUNTS),
        found.getObject("changed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
