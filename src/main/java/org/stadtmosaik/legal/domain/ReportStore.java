package org.stadtmosaik.legal.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.legal.BarrierReport;
import org.stadtmosaik.legal.NewReport;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** Reports of barriers. */
@Repository
public class ReportStore {

  private static final String COLUMNS = "id, commune_id, text, contact, language, sent_at, done_at";

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @return whether it is new
   */
  public boolean add(NewReport report, Instant now) {
    return jdbc.sql(
                "INSERT IGNORE INTO legal_report"
                    + " (id, commune_id, client_id, text, contact, language, sent_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)")
            .params(
                Ids.next(),
                report.commune().value(),
                report.clientId(),
                report.text(),
                report.contact(),
                report.language().tag(),
                utc(now))
            .update()
        == 1;
  }

  public boolean has(CommuneId commune, UUID clientId) {
    return jdbc.sql("SELECT COUNT(*) FROM legal_report WHERE commune_id = ? AND client_id = ?")
            .params(commune.value(), clientId)
            .query(Integer.class)
            .single()
        > 0;
  }

  public int countSince(CommuneId commune, Instant then) {
    return jdbc.sql("SELECT COUNT(*) FROM legal_report WHERE commune_id = ? AND sent_at > ?")
        .params(commune.value(), utc(then))
        .query(Integer.class)
        .single();
  }

  public Optional<BarrierReport> find(UUID id) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM legal_report WHERE id = ?")
        .param(id)
        .query((row, _) -> report(row))
        .optional();
  }

  /** Those that wait first, the oldest of them first; then those that are done. */
  public List<BarrierReport> list(CommuneId commune, int limit, long offset) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM legal_report WHERE commune_id = ?"
                + " ORDER BY done_at IS NOT NULL, done_at DESC, sent_at, id LIMIT ? OFFSET ?")
        .params(commune.value(), limit, offset)
        .query((row, _) -> report(row))
        .list();
  }

  public long count(CommuneId commune) {
    return jdbc.sql("SELECT COUNT(*) FROM legal_report WHERE commune_id = ?")
        .param(commune.value())
        .query(Long.class)
        .single();
  }

  public int countOpen(Collection<CommuneId> communes) {
    return communes.isEmpty()
        ? 0
        : jdbc.sql(
                "SELECT COUNT(*) FROM legal_report WHERE commune_id IN (:communes)"
                    + " AND done_at IS NULL")
            .param("communes", communes.stream().map(CommuneId::value).toList())
            .query(Integer.class)
            .single();
  }

  public boolean done(UUID id, Instant now) {
    return jdbc.sql("UPDATE legal_report SET done_at = ? WHERE id = ? AND done_at IS NULL")
            .params(utc(now), id)
            .update()
        == 1;
  }

  /** Deletes what was dealt with before then. */
  public int deleteDoneBefore(Instant then) {
    return jdbc.sql("DELETE FROM legal_report WHERE done_at < ?").param(utc(then)).update();
  }

  private static BarrierReport report(ResultSet row) throws SQLException {
    LocalDateTime done = row.getObject("done_at", LocalDateTime.class);
    return new BarrierReport(
        row.getObject("id", UUID.class),
        new CommuneId(row.getObject("commune_id", UUID.class)),
        row.getString("text"),
        row.getString("contact"),
        new Language(row.getString("language")),
        row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        done == null ? null : done.toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
