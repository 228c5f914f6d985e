package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What can be asked in a date poll. A refusal names the field, {@code dates.3.time} for example.
 */
public final class PollRules {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 5000;
  private static final int MOST_PEOPLE = 100_000;

  private PollRules() {}

  /**
   * @param before the dates that are there already, withdrawn ones too
   * @param deadlineBefore which may have passed in the meantime
   * @param places those of the commune
   * @throws InvalidInputException for the first thing that is wrong
   */
  public static void check(
      PollDraft draft,
      List<PollOption> before,
      @Nullable Instant deadlineBefore,
      Set<PlaceId> places,
      Instant now) {
    check("title", draft.title(), LONGEST_TITLE);
    check("text", draft.text(), LONGEST_TEXT);
    if (draft.dates().isEmpty()) {
      throw new InvalidInputException("dates", "meetingpoll.error.noDates");
    }
    if (draft.dates().size() > PollDraft.MOST_DATES) {
      throw new InvalidInputException("dates", "meetingpoll.error.manyDates", PollDraft.MOST_DATES);
    }
    if (draft.picks() < 1 || draft.picks() > draft.dates().size()) {
      throw new InvalidInputException("picks", "meetingpoll.error.picks", draft.dates().size());
    }
    dates(draft, before, places, now);
    deadline(draft, deadlineBefore, now);
  }

  private static void check(String field, LocalizedText text, int longest) {
    for (String written : text.texts().values()) {
      if (field.equals("title") && written.isBlank()) {
        throw new InvalidInputException(field, "meetingpoll.error.noTitle");
      }
      if (written.length() > longest) {
        throw new InvalidInputException(field, "meetingpoll.error.long", longest);
      }
    }
  }

  private static void deadline(PollDraft draft, @Nullable Instant before, Instant now) {
    Instant deadline = draft.deadline();
    if (deadline == null || deadline.equals(before)) {
      return;
    }
    if (before == null && !deadline.isAfter(now)) {
      throw new InvalidInputException("deadline", "meetingpoll.error.deadlinePast");
    }
    boolean late =
        draft.dates().stream().anyMatch(it -> deadline.isAfter(it.time().begins(draft.zone())));
    if (late) {
      throw new InvalidInputException("deadline", "meetingpoll.error.deadlineLate");
    }
  }

  private static void dates(
      PollDraft draft, List<PollOption> before, Set<PlaceId> places, Instant now) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < draft.dates().size(); i++) {
      PollDraft.Date date = draft.dates().get(i);
      String field = "dates." + i;
      if (!seen.add(new Where(date.time(), date.place(), date.online()))) {
        throw new InvalidInputException(field + ".time", "meetingpoll.error.sameDate");
      }
      if (isNews(date, before) && !date.time().begins(draft.zone()).isAfter(now)) {
        throw new InvalidInputException(field + ".time", "meetingpoll.error.past");
      }
      if (date.place() == null && !date.online()) {
        throw new InvalidInputException(field + ".place", "meetingpoll.error.where");
      }
      if (date.place() != null && !places.contains(date.place())) {
        throw new InvalidInputException(field + ".place", "meetingpoll.error.place");
      }
      Integer capacity = date.capacity();
      if (capacity != null && (capacity < 1 || capacity > MOST_PEOPLE)) {
        throw new InvalidInputException(field + ".capacity", "meetingpoll.error.capacity");
      }
    }
  }

  /** A date that passed while the poll ran may stay as it is. */
  private static boolean isNews(PollDraft.Date date, List<PollOption> before) {
    OptionId id = date.id();
    if (id == null) {
      return true;
    }
    PollOption known =
        before.stream()
            .filter(it -> it.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new InvalidInputException("dates", "meetingpoll.error.unknownDate"));
    return !known.time().equals(date.time());
  }

  private record Where(MeetingTime time, @Nullable PlaceId place, boolean online) {}
}
