package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Of what is to be reminded, and of what has been. */
@Repository
public class ReminderStore {

  /** Something with a moment that it is about. */
  public record Due(UUID subject, Instant at) {}

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Meetings that may begin in between. A day of which no zone is known begins up to a day earlier
   * or later, so that these are more than it will be.
   */
  public List<UUID> meetings(Instant from, Instant until) {
    return jdbc.sql(
            "SELECT id FROM meeting WHERE state = 'PLANNED'"
                + " AND (starts_at BETWEEN :from AND :until OR first_day BETWEEN"
                + " :from - INTERVAL 2 DAY AND :until + INTERVAL 2 DAY)")
        .param("from", utc(from))
        .param("until", utc(until))
        .query(UUID.class)
        .list();
  }

  /** Date polls that end in between and were open for longer than that. */
  public List<Due> polls(Instant from, Instant until) {
    return jdbc.sql(
            "SELECT id, deadline FROM meeting_poll WHERE state = 'OPEN' AND deadline > :from"
                + " AND deadline <= :until AND created_at <= :from")
        .param("from", utc(from))
        .param("until", utc(until))
        .query((found, _) -> new Due(Rows.id(found, "id"), Rows.instant(found, "deadline")))
        .list();
  }

  /**
   * Offers that run out in between.
   *
   * @param least how long an offer lasts at least that is reminded of
   */
  public List<Due> offers(Instant from, Instant until, Duration least) {
    return jdbc.sql(
            "SELECT id, offered_until FROM meeting_registration WHERE state = 'OFFERED'"
                + " AND offered_until > :from AND offered_until <= :until"
                + " AND changed_at <= offered_until - INTERVAL :least SECOND")
        .param("from", utc(from))
        .param("until", utc(until))
        .param("least", least.toSeconds())
        .query((found, _) -> new Due(Rows.id(found, "id"), Rows.instant(found, "offered_until")))
        .list();
  }

  /** Who has a place, and had signed up before a time. */
  public List<UUID> confirmed(UUID meeting, Instant before) {
    return jdbc.sql(
            "SELECT id FROM meeting_registration WHERE meeting_id = ? AND state = 'CONFIRMED'"
                + " AND created_at < ? ORDER BY number")
        .params(meeting, utc(before))
        .query(UUID.class)
        .list();
  }

  /**
   * Notes that it is being reminded, in the transaction that does it.
   *
   * @return whether nobody has done so before
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean claim(String kind, Due due, Instant now) {
    return jdbc.sql(
                "INSERT IGNORE INTO meeting_reminder (subject_id, kind, due_at, told_at)"
                    + " VALUES (?, ?, ?, ?)")
            .params(due.subject(), kind, utc(due.at()), utc(now))
            .update()
        == 1;
  }

  public int deleteBefore(Instant time) {
    return jdbc.sql("DELETE FROM meeting_reminder WHERE due_at < ?").param(utc(time)).update();
  }

  /** Those who signed up for meetings that were over in between, and who answered polls then. */
  public List<UUID> peopleOf(Instant from, Instant until) {
    return jdbc.sql(
            "SELECT r.id FROM meeting_registration r JOIN meeting m ON m.id = r.meeting_id"
                + " WHERE COALESCE(m.ends_at, m.last_day) BETWEEN :from AND :until"
                + " UNION ALL SELECT a.id FROM meeting_answer a JOIN meeting_poll p"
                + " ON p.id = a.poll_id WHERE NOT EXISTS (SELECT 1 FROM meeting n"
                + " WHERE n.poll_id = p.id AND COALESCE(n.ends_at, n.last_day) > :until)"
                + " AND COALESCE(p.decided_at, p.deadline) BETWEEN :from AND :until")
        .param("from", utc(from))
        .param("until", utc(until))
        .query(UUID.class)
        .list();
  }
}
