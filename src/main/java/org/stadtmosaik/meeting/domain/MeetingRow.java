package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.Contingent;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingState;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.SeriesId;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;

/**
 * A meeting's row.
 *
 * @param link sealed for this meeting
 */
public record MeetingRow(
    UUID id,
    String handle,
    CommuneId commune,
    ProjectId project,
    @Nullable UUID poll,
    @Nullable UUID series,
    String uid,
    int sequence,
    LocalizedText title,
    LocalizedText text,
    @Nullable LocalizedText agenda,
    ZoneId zone,
    MeetingTime time,
    @Nullable UUID place,
    boolean online,
    byte @Nullable [] link,
    SortedSet<Need> meets,
    @Nullable Integer sitePlaces,
    @Nullable Integer onlinePlaces,
    @Nullable Instant opens,
    @Nullable Instant closes,
    @Nullable Instant supplierUntil,
    @Nullable UUID survey,
    MeetingState state,
    @Nullable LocalizedText reason,
    long version,
    Instant created) {

  public Instant begins() {
    return time.begins(zone);
  }

  public MeetingSummary summary() {
    return new MeetingSummary(
        new MeetingId(id),
        handle,
        commune,
        project,
        Optional.ofNullable(poll).map(PollId::new).orElse(null),
        Optional.ofNullable(series).map(SeriesId::new).orElse(null),
        version,
        uid,
        sequence,
        title,
        zone,
        time,
        placeId().orElse(null),
        online,
        state,
        created);
  }

  public Optional<PlaceId> placeId() {
    return Optional.ofNullable(place).map(PlaceId::new);
  }

  public MeetingView view(@Nullable MeetingPlace where, List<Contingent> contingents) {
    return new MeetingView(
        summary(),
        text,
        agenda,
        where,
        meets,
        sitePlaces,
        onlinePlaces,
        contingents,
        opens,
        closes,
        supplierUntil,
        Optional.ofNullable(survey).map(SurveyId::new).orElse(null),
        reason);
  }

  /** The places of each way to take part, as they are kept at this moment. */
  public Map<MeetingMode, Places> places(List<Contingent> contingents, Instant now) {
    Map<MeetingMode, Places> places = new EnumMap<>(MeetingMode.class);
    MeetingSummary summary = summary();
    for (MeetingMode mode : MeetingMode.values()) {
      if (summary.offers(mode)) {
        Map<UUID, Integer> reserved =
            contingents.stream()
                .filter(it -> it.mode() == mode && it.isKept(now))
                .collect(Collectors.toMap(it -> it.id().value(), Contingent::places));
        places.put(
            mode, new Places(mode == MeetingMode.SITE ? sitePlaces : onlinePlaces, reserved));
      }
    }
    return places;
  }
}
