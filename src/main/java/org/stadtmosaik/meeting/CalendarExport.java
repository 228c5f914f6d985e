package org.stadtmosaik.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.ical.CalendarText;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** Meetings as calendar files for staff, also those of drafts. */
@Service
@Transactional(readOnly = true)
public class CalendarExport {

  private final FactStore facts;
  private final MeetingCalendar calendar;
  private final CalendarHeads heads;

  CalendarExport(FactStore facts, MeetingCalendar calendar, CalendarHeads heads) {
    this.facts = facts;
    this.calendar = calendar;
    this.heads = heads;
  }

  /**
   * A meeting without its link.
   *
   * @param word its handle or id
   * @return nothing if there is none for the acting person
   */
  public Optional<String> of(Actor actor, String word, Language reader) {
    return found(word)
        .filter(meeting -> actor.worksIn(meeting.commune()))
        .map(meeting ->
            CalendarText.publish(
                heads.organizer(meeting.commune(), reader),
                List.of(calendar.event(meeting, reader))));
  }

  private Optional<MeetingFacts> found(String word) {
    try {
      return facts.meetings(List.of(UUID.fromString(word))).stream().findFirst();
    } catch (IllegalArgumentException e) {
      return facts.byHandle(word);
    }
  }
}
