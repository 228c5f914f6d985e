package org.stadtmosaik.notification.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.MailState;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/** The outbox's table. Plain SQL: two senders share it by row locks that JPA cannot say. */
@Repository
public class OutboxStore {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String COLUMNS =
      "id, kind, recipient, language, subject, body, valid_until, created_at, state, attempts,"
          + " next_attempt_at, problem";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)";

  /** Mails in one statement, with their calendar files well below what fits into a packet. */
  private static final int CHUNK = 50;

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(OutboxMail mail) {
    add(List.of(mail));
  }

  /** Adds many at once. */
  public void add(List<OutboxMail> mails) {
    for (int from = 0; from < mails.size(); from += CHUNK) {
      addSome(mails.subList(from, Math.min(mails.size(), from + CHUNK)));
    }
  }

  private void addSome(List<OutboxMail> mails) {
    List<@Nullable Object> values = new ArrayList<>();
    for (OutboxMail mail : mails) {
      values.add(mail.id());
      values.add(mail.kind());
      values.add(mail.recipient());
      values.add(mail.language().tag());
      values.add(mail.subject());
      values.add(JSON.writeValueAsString(mail.body()));
      values.add(utc(mail.validUntil()));
      values.add(utc(mail.createdAt()));
      values.add(mail.state().name());
      values.add(mail.attempts());
      values.add(utc(mail.nextAttemptAt()));
    }
    String rows = String.join(", ", Collections.nCopies(mails.size(), ROW));
    // A mail's name may be made of what it says: the same one is not written twice.
    jdbc.sql(
            "INSERT INTO notification_mail ("
                + COLUMNS
                + ") VALUES "
                + rows
                + " ON DUPLICATE KEY UPDATE id = id")
        .params(values)
        .update();
  }

  /**
   * Takes mails that are due, so that nobody else tries them for a while. Rows that another sender
   * is just taking are skipped, not waited for; a sender that died is followed when its time is up.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<OutboxMail> take(Instant now, Duration lease, int atMost) {
    List<UUID> due =
        jdbc.sql(
                "SELECT id FROM notification_mail WHERE state IN ('QUEUED', 'SENDING')"
                    + " AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?"
                    + " FOR UPDATE SKIP LOCKED")
            .params(utc(now), atMost)
            .query(UUID.class)
            .list();
    if (due.isEmpty()) {
      return List.of();
    }
    jdbc.sql(
            "UPDATE notification_mail SET state = 'SENDING', attempts = attempts + 1,"
                + " next_attempt_at = :until WHERE id IN (:ids)")
        .param("until", utc(now.plus(lease)))
        .param("ids", due)
        .update();
    return jdbc.sql(select("WHERE id IN (:ids) ORDER BY created_at, id"))
        .param("ids", due)
        .query((row, _) -> mail(row))
        .list();
  }

  /** Ends an attempt and forgets the text; nothing happens if somebody else has taken it since. */
  public boolean finish(OutboxMail taken, MailState state, Instant now) {
    return jdbc.sql(
                "UPDATE notification_mail SET state = ?, body = NULL, finished_at = ?, problem ="
                    + " NULL WHERE id = ? AND attempts = ? AND state = 'SENDING'")
            .params(state.name(), utc(now), taken.id(), taken.attempts())
            .update()
        == 1;
  }

  /** Ends an attempt that failed; as {@link #finish}. The text stays for the next one. */
  public void fail(OutboxMail taken, Problem problem, @Nullable Instant next, Instant now) {
    jdbc.sql(
            "UPDATE notification_mail SET state = ?, problem = ?, next_attempt_at = ?,"
                + " finished_at = ? WHERE id = ? AND attempts = ? AND state = 'SENDING'")
        .params(
            (next == null ? MailState.FAILED : MailState.QUEUED).name(),
            problem.name(),
            utc(next == null ? now : next),
            next == null ? utc(now) : null,
            taken.id(),
            taken.attempts())
        .update();
  }

  /** Ends what nobody is sending: from one of two states to another, without its text. */
  public boolean close(UUID id, MailState state, Instant now) {
    return jdbc.sql(
                "UPDATE notification_mail SET state = ?, body = NULL, finished_at = ?"
                    + " WHERE id = ? AND state IN ('QUEUED', 'FAILED')")
            .params(state.name(), utc(now), id)
            .update()
        == 1;
  }

  /** Lets a mail that failed be tried again. */
  public boolean retry(UUID id, Instant now) {
    return jdbc.sql(
                "UPDATE notification_mail SET state = 'QUEUED', attempts = 0, finished_at = NULL,"
                    + " next_attempt_at = ? WHERE id = ? AND state = 'FAILED' AND body IS NOT NULL")
            .params(utc(now), id)
            .update()
        == 1;
  }

  /** Ends what is no longer true. */
  public int expire(Instant now) {
    return jdbc.sql(
            "UPDATE notification_mail SET state = 'EXPIRED', body = NULL, finished_at = :now"
                + " WHERE valid_until <= :now AND (state IN ('QUEUED', 'FAILED')"
                + " OR state = 'SENDING' AND next_attempt_at <= :now)")
        .param("now", utc(now))
        .update();
  }

  /** Deletes what was done with before the first time, and everything from before the second. */
  public int delete(Instant doneBefore, Instant anyBefore) {
    return jdbc.sql(
            "DELETE FROM notification_mail WHERE created_at < :any OR finished_at < :done"
                + " AND state IN ('SENT', 'HANDED_OVER', 'EXPIRED')")
        .param("any", utc(anyBefore))
        .param("done", utc(doneBefore))
        .update();
  }

  public Optional<OutboxMail> find(UUID id) {
    return jdbc.sql(select("WHERE id = ?")).param(id).query((row, _) -> mail(row)).optional();
  }

  public List<OutboxMail> newestFirst(int limit, long offset) {
    return jdbc.sql(select("ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?"))
        .params(limit, offset)
        .query((row, _) -> mail(row))
        .list();
  }

  public long count() {
    return jdbc.sql("SELECT COUNT(*) FROM notification_mail").query(Long.class).single();
  }

  /** How many wait or could not be delivered. */
  public int countOpen() {
    return jdbc.sql("SELECT COUNT(*) FROM notification_mail WHERE state IN ('QUEUED', 'FAILED')")
        .query(Integer.class)
        .single();
  }

  private static String select(String rest) {
    return "SELECT " + COLUMNS + " FROM notification_mail " + rest;
  }

  private static OutboxMail mail(ResultSet row) throws SQLException {
    String body = row.getString("body");
    String problem = row.getString("problem");
    return new OutboxMail(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("recipient"),
        new Language(row.getString("language")),
        row.getString("subject"),
        body == null ? null : JSON.readValue(body, Body.class),
        instant(row.getObject("valid_until", LocalDateTime.class)),
        row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("next_attempt_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        problem == null ? null : Problem.valueOf(problem));
  }

  private static @Nullable Instant instant(@Nullable LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
