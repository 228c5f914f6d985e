package org.stadtmosaik.meeting.domain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingMinutes;
import org.stadtmosaik.meeting.MinutesState;

/** Minutes, which lie beside what calendars know of a meeting and change none of it. */
@Repository
public class MinutesStore {

  private final JdbcClient jdbc;

  MinutesStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<MeetingMinutes> of(MeetingId meeting) {
    return jdbc.sql("SELECT minutes, minutes_state FROM meeting WHERE id = ?")
        .param(meeting.value())
        .query((found, _) ->
            new MeetingMinutes(
                MinutesState.valueOf(found.getString("minutes_state")),
                Columns.text(found, "minutes")))
        .optional();
  }

  public void put(MeetingId meeting, MeetingMinutes minutes) {
    jdbc.sql("UPDATE meeting SET minutes = ?, minutes_state = ? WHERE id = ?")
        .params(Columns.json(minutes.text()), minutes.state().name(), meeting.value())
        .update();
  }
}
