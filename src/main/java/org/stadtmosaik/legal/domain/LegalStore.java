package org.stadtmosaik.legal.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.legal.Document;
import org.stadtmosaik.legal.Edition;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** Drafts and editions. Plain SQL: editions are only ever added. */
@Repository
public class LegalStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EDITION =
      "SELECT id, number, templates, content, published_at FROM legal_edition WHERE commune_id = ?";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LegalStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  public StoredDraft draft(CommuneId commune) {
    return jdbc.sql("SELECT content, version FROM legal_draft WHERE commune_id = ?")
        .param(commune.value())
        .query((row, _) -> new StoredDraft(content(row), row.getLong("version")))
        .optional()
        .orElseGet(() -> new StoredDraft(LegalContent.empty(), 0));
  }

  /**
   * Saves a draft.
   *
   * @param before the version that it was made from
   * @return whether nobody else has saved one since
   */
  public boolean save(CommuneId commune, LegalContent content, long before, Instant now) {
    String json = JSON.writeValueAsString(content);
    if (before == 0) {
      return jdbc.sql("INSERT IGNORE INTO legal_draft VALUES (?, ?, 1, ?)")
              .params(commune.value(), json, utc(now))
              .update()
          == 1;
    }
    return jdbc.sql(
                "UPDATE legal_draft SET content = ?, version = version + 1, changed_at = ?"
                    + " WHERE commune_id = ? AND version = ?")
            .params(json, utc(now), commune.value(), before)
            .update()
        == 1;
  }

  /** Holds the draft until the transaction ends, so that two editions are made one by one. */
  public StoredDraft lockedDraft(CommuneId commune) {
    return jdbc.sql("SELECT content, version FROM legal_draft WHERE commune_id = ? FOR UPDATE")
        .param(commune.value())
        .query((row, _) -> new StoredDraft(content(row), row.getLong("version")))
        .optional()
        .orElseGet(() -> new StoredDraft(LegalContent.empty(), 0));
  }

  public Optional<StoredEdition> newest(CommuneId commune) {
    return jdbc.sql(EDITION + " ORDER BY number DESC LIMIT 1")
        .param(commune.value())
        .query((row, _) -> edition(row))
        .optional();
  }

  public Optional<StoredEdition> edition(CommuneId commune, int number) {
    return jdbc.sql(EDITION + " AND number = ?")
        .params(commune.value(), number)
        .query((row, _) -> edition(row))
        .optional();
  }

  /** The newest first. */
  public List<Edition> editions(CommuneId commune, int atMost) {
    return jdbc.sql(
            "SELECT number, published_at FROM legal_edition WHERE commune_id = ?"
                + " ORDER BY number DESC LIMIT ?")
        .params(commune.value(), atMost)
        .query((row, _) -> head(row))
        .list();
  }

  /** A page as it was published; empty if that was before the portal had this language. */
  public Optional<Document> page(UUID edition, LegalPage page, Language language) {
    return jdbc.sql(
            "SELECT document FROM legal_edition_page"
                + " WHERE edition_id = ? AND page = ? AND language = ?")
        .params(edition, page.name(), language.tag())
        .query(String.class)
        .optional()
        .map(json -> JSON.readValue(json, Document.class));
  }

  /** Adds an edition with all its pages in all languages. */
  public Edition publish(CommuneId commune, LegalContent content, int number, Instant now) {
    UUID id = Ids.next();
    jdbc.sql("INSERT INTO legal_edition VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            id,
            commune.value(),
            number,
            Template.REVISION,
            JSON.writeValueAsString(content),
            utc(now))
        .update();
    List<Object[]> pages = new ArrayList<>();
    for (LegalPage page : LegalPage.values()) {
      for (Language language : Language.shipped()) {
        String document = JSON.writeValueAsString(Template.fill(page, content, language));
        pages.add(new Object[] {id, page.name(), language.tag(), document});
      }
    }
    batches.batchUpdate("INSERT INTO legal_edition_page VALUES (?, ?, ?, ?)", pages);
    return new Edition(number, now);
  }

  private static StoredEdition edition(ResultSet row) throws SQLException {
    return new StoredEdition(
        row.getObject("id", UUID.class), head(row), row.getString("templates"), content(row));
  }

  private static Edition head(ResultSet row) throws SQLException {
    return new Edition(
        row.getInt("number"),
        row.getObject("published_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LegalContent content(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("content"), LegalContent.class);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
