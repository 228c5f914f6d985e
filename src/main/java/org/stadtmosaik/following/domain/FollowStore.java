package org.stadtmosaik.following.domain;

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
import org.stadtmosaik.following.Rhythm;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.following.Wishes;

/** The tables of followers and of what they follow. */
@Repository
public class FollowStore {

  private static final String SELECT =
      "SELECT person, project_id, recipient, rhythm, replies_at_once, automatic, told_until, due_at"
          + " FROM following_follower ";

  private final JdbcClient jdbc;

  FollowStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a follower; one who is there already stays as they are. */
  public void add(Follower follower) {
    jdbc.sql(
            "INSERT INTO following_follower (person, project_id, recipient, rhythm,"
                + " replies_at_once, automatic, told_until, due_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE rhythm = rhythm")
        .params(
            follower.person(),
            follower.project(),
            follower.recipient(),
            follower.rhythm().name(),
            follower.repliesAtOnce(),
            follower.automatic(),
            time(follower.toldUntil()),
            time(follower.dueAt()))
        .update();
  }

  public Optional<Follower> find(UUID person) {
    return jdbc.sql(SELECT + "WHERE person = ?")
        .param(person)
        .query(FollowStore::follower)
        .optional();
  }

  /** Found without a lock and then locked: to lock what is not there locks the gap around it. */
  public Optional<Follower> lock(UUID person) {
    return find(person).flatMap(_ -> lockKnown(person));
  }

  /** Locks one of whom it is known that they are there, as they are now. */
  public Optional<Follower> lockKnown(UUID person) {
    return jdbc.sql(SELECT + "WHERE person = ? FOR UPDATE")
        .param(person)
        .query(FollowStore::follower)
        .optional();
  }

  /** Those of these who are there, who was added last first. */
  public List<Follower> all(Collection<UUID> people, int most) {
    return people.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + "WHERE person IN (:people) ORDER BY recipient DESC LIMIT :most")
            .param("people", people)
            .param("most", most)
            .query(FollowStore::follower)
            .list();
  }

  /** The one of these who was added last. */
  public Optional<Follower> newest(Collection<UUID> people) {
    return all(people, 1).stream().findFirst();
  }

  public void wish(Collection<UUID> people, Wishes wishes, Instant due) {
    if (!people.isEmpty()) {
      jdbc.sql(
              "UPDATE following_follower SET rhythm = :rhythm, replies_at_once = :atOnce,"
                  + " automatic = :automatic, due_at = :due WHERE person IN (:people)")
          .param("rhythm", wishes.rhythm().name())
          .param("atOnce", wishes.repliesAtOnce())
          .param("automatic", wishes.automatic())
          .param("due", time(due))
          .param("people", people)
          .update();
    }
  }

  /** The followers whose digest is due, the longest waiting first. */
  public List<UUID> due(Instant now, int most) {
    return jdbc.sql(
            "SELECT person FROM following_follower WHERE due_at <= ? ORDER BY due_at LIMIT ?")
        .params(time(now), most)
        .query(UUID.class)
        .list();
  }

  public void told(UUID person, Instant until, Instant due) {
    jdbc.sql("UPDATE following_follower SET told_until = ?, due_at = ? WHERE person = ?")
        .params(time(until), time(due), person)
        .update();
  }

  /** The projects in which anybody follows anything: of each a device may have a pseudonym. */
  public List<UUID> projects() {
    return jdbc.sql("SELECT DISTINCT project_id FROM following_follower").query(UUID.class).list();
  }

  /** Follows it from this time on, or not; what they follow already keeps its time. */
  public void put(UUID person, Target target, boolean wanted, Instant since) {
    jdbc.sql(
            "INSERT INTO following_follow (person, target_type, target_id, wanted, since)"
                + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                + " since = IF(wanted = VALUES(wanted), since, VALUES(since)),"
                + " wanted = VALUES(wanted)")
        .params(person, target.type(), target.id(), wanted, time(since))
        .update();
  }

  public void remove(Collection<UUID> people, Target target) {
    if (!people.isEmpty()) {
      jdbc.sql("DELETE FROM following_follow WHERE person IN (:people) AND target_id = :target")
          .param("people", people)
          .param("target", target.id())
          .update();
    }
  }

  /** Whether they want to follow it; nothing if they never said. */
  public Optional<Boolean> wants(UUID person, Target target) {
    return jdbc.sql("SELECT wanted FROM following_follow WHERE person = ? AND target_id = ?")
        .params(person, target.id())
        .query(Boolean.class)
        .optional();
  }

  /** What these people follow, the newest first. */
  public List<Target> followedBy(Collection<UUID> people) {
    return people.isEmpty()
        ? List.of()
        : jdbc.sql(
                "SELECT target_type, target_id FROM following_follow"
                    + " WHERE person IN (:people) AND wanted ORDER BY since DESC, target_id")
            .param("people", people)
            .query((row, _) ->
                new Target(row.getString("target_type"), row.getObject("target_id", UUID.class)))
            .list();
  }

  private static Follower follower(ResultSet row, int line) throws SQLException {
    return new Follower(
        row.getObject("person", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getObject("recipient", UUID.class),
        Rhythm.valueOf(row.getString("rhythm")),
        row.getBoolean("replies_at_once"),
        row.getBoolean("automatic"),
        row.getObject("told_until", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getObject("due_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  private static LocalDateTime time(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
