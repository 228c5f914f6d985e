package org.stadtmosaik.meeting.domain;

import static org.stadtmosaik.meeting.domain.Rows.json;
import static org.stadtmosaik.meeting.domain.Rows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.Channel;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.shared.Language;

/** Answers to date polls. */
@Repository
public class AnswerStore {

  /**
   * What an answer says to each date in one column, as two characters and 32 of the id: a poll with
   * 40 dates and 2,000 answers is 2,000 rows and not 80,000.
   */
  private static final String SELECT =
      "SELECT a.*, (SELECT GROUP_CONCAT(LEFT(c.choice, 1), c.option_id SEPARATOR ' ')"
          + " FROM meeting_choice c WHERE c.answer_id = a.id) AS choices FROM meeting_answer a";

  private static final Map<Character, Choice> LETTERS =
      Map.of('Y', Choice.YES, 'I', Choice.IF_NEEDED, 'N', Choice.NO);

  private final JdbcClient jdbc;

  AnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<AnswerRow> byId(UUID id) {
    return jdbc.sql(SELECT + " WHERE a.id = ?").param(id).query(AnswerStore::row).optional();
  }

  /**
   * Leaves of answers what counts and tells of nobody, once their poll was decided or had ended
   * before this time, and no meeting that came of it has ended since.
   */
  public void forgetBefore(Instant time) {
    jdbc.sql(
            "UPDATE meeting_answer a JOIN meeting_poll p ON p.id = a.poll_id"
                + " SET a.name = NULL, a.comment = NULL, a.pseudonym = NULL,"
                + " a.needs = JSON_SET(a.needs, '$.note', NULL),"
                + " a.link_hash = UNHEX(SHA2(CONCAT(a.id, RAND()), 256))"
                + " WHERE COALESCE(p.decided_at, p.deadline) < :time"
                + " AND (a.name IS NOT NULL OR a.comment IS NOT NULL OR a.pseudonym IS NOT NULL"
                + " OR JSON_VALUE(a.needs, '$.note') IS NOT NULL)"
                + " AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.poll_id = p.id"
                + " AND COALESCE(m.ends_at, m.last_day) >= :time)")
        .param("time", utc(time))
        .update();
  }

  /** The answer that this device gave to the poll. */
  public Optional<AnswerRow> byDevice(UUID poll, UUID pseudonym) {
    return jdbc.sql(SELECT + " WHERE a.poll_id = ? AND a.pseudonym = ?")
        .params(poll, pseudonym)
        .query(AnswerStore::row)
        .optional();
  }

  /** The answer to the poll that is changed by the link with this hash. */
  public Optional<AnswerRow> byLink(UUID poll, byte[] hash) {
    return jdbc.sql(SELECT + " WHERE a.link_hash = ? AND a.poll_id = ? AND NOT a.withdrawn")
        .params(hash, poll)
        .query(AnswerStore::row)
        .optional();
  }

  /** All that count, the oldest first. */
  public List<AnswerRow> of(UUID poll) {
    return jdbc.sql(
            SELECT + " WHERE a.poll_id = ? AND NOT a.withdrawn ORDER BY a.answered_at, a.id")
        .param(poll)
        .query(AnswerStore::row)
        .list();
  }

  public int count(UUID poll) {
    return jdbc.sql("SELECT COUNT(*) FROM meeting_answer WHERE poll_id = ? AND NOT withdrawn")
        .param(poll)
        .query(Integer.class)
        .single();
  }

  public void add(AnswerRow row, byte[] linkHash) {
    jdbc.sql(
            "INSERT INTO meeting_answer (id, poll_id, pseudonym, link_hash, name, language,"
                + " neighbourhood_id, people, needs, comment, channel, version, answered_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(row.id(), row.poll())
        .param(row.pseudonym())
        .param(linkHash)
        .param(row.says().name())
        .param(row.says().language().tag())
        .param(row.says().neighbourhood())
        .param(row.says().people())
        .param(json(row.says().needs()))
        .param(row.says().comment())
        .params(row.channel().name(), row.version(), utc(row.answered()))
        .update();
    choose(row);
  }

  /** Writes what it says now; never whose it is. */
  public void change(AnswerRow row) {
    PollAnswer says = row.says();
    jdbc.sql(
            "UPDATE meeting_answer SET name = ?, language = ?, neighbourhood_id = ?, people = ?,"
                + " needs = ?, comment = ?, version = ?, answered_at = ? WHERE id = ?")
        .param(says.name())
        .param(says.language().tag())
        .param(says.neighbourhood())
        .param(says.people())
        .param(json(says.needs()))
        .param(says.comment())
        .params(row.version(), utc(row.answered()), row.id())
        .update();
    forgetChoices(row.id());
    choose(row);
  }

  /** Leaves nothing but that there was one. */
  public void withdraw(UUID id) {
    forgetChoices(id);
    jdbc.sql(
            "UPDATE meeting_answer SET withdrawn = TRUE, pseudonym = NULL, name = NULL,"
                + " neighbourhood_id = NULL, people = 0, needs = ?, comment = NULL,"
                + " version = version + 1 WHERE id = ?")
        .params(json(Needs.NONE), id)
        .update();
  }

  private void forgetChoices(UUID id) {
    jdbc.sql("DELETE FROM meeting_choice WHERE answer_id = ?").param(id).update();
  }

  private void choose(AnswerRow row) {
    Map<OptionId, Choice> choices = row.says().choices();
    if (choices.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    choices.forEach(
        (option, choice) -> values.addAll(List.of(row.id(), option.value(), choice.name())));
    String lines = String.join(", ", choices.keySet().stream().map(_ -> "(?, ?, ?)").toList());
    jdbc.sql("INSERT INTO meeting_choice (answer_id, option_id, choice) VALUES " + lines)
        .params(values)
        .update();
  }

  private static AnswerRow row(ResultSet found, int line) throws SQLException {
    return new AnswerRow(
        Rows.id(found, "id"),
        Rows.id(found, "poll_id"),
        found.getObject("pseudonym", UUID.class),
        new PollAnswer(
            found.getString("name"),
            new Language(found.getString("language")),
            found.getObject("neighbourhood_id", UUID.class),
            found.getInt("people"),
            Rows.read(found, "needs", Needs.class),
            found.getString("comment"),
            choices(found.getString("choices"))),
        Channel.valueOf(found.getString("channel")),
        found.getBoolean("withdrawn"),
        found.getLong("version"),
        Rows.instant(found, "answered_at"));
  }

  private static Map<OptionId, Choice> choices(@Nullable String listed) {
    Map<OptionId, Choice> choices = new HashMap<>();
    if (listed != null) {
      for (String entry : listed.split(" ", -1)) {
        choices.put(
            new OptionId(UUID.fromString(entry.substring(1))),
            Objects.requireNonNull(LETTERS.get(entry.charAt(0))));
      }
    }
    return choices;
  }
}
