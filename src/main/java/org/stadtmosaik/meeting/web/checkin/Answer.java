package org.stadtmosaik.meeting.web.checkin;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.CheckInGuest;
import org.stadtmosaik.meeting.CheckInList;
import org.stadtmosaik.meeting.CheckInPhase;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a phone at the door gets ({@code frontend/checkin/door.ts}).
 *
 * @param version of the list; the phone names it the next time
 * @param meeting null if the phone has it as it is, or there is no list now
 * @param done marks that need not be sent again
 */
record Answer(
    CheckInPhase phase,
    Instant now,
    Instant from,
    Instant until,
    String version,
    @Nullable Listed meeting,
    List<UUID> done) {

  private static final int VERSION_BYTES = 8;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Listed(
      String title,
      String titleLanguage,
      String when,
      @Nullable String place,
      List<Guest> guests) {}

  record Guest(
      UUID id,
      String name,
      int people,
      RegistrationState state,
      boolean online,
      Needs needs,
      int here,
      @Nullable Instant since,
      String code) {

    static Guest of(CheckInGuest guest) {
      return new Guest(
          guest.id().value(),
          guest.name(),
          guest.people(),
          guest.state(),
          guest.mode() == MeetingMode.ONLINE,
          guest.needs(),
          guest.here(),
          guest.since(),
          guest.code());
    }
  }

  static Answer of(CheckInList list, @Nullable String known, Language reader) {
    if (list.phase() != CheckInPhase.OPEN) {
      return answer(list, "", null);
    }
    Listed listed = listed(list, reader);
    String version =
        HexFormat.of().formatHex(Sha256.of(JSON.writeValueAsBytes(listed)), 0, VERSION_BYTES);
    return answer(list, version, version.equals(known) ? null : listed);
  }

  private static Answer answer(CheckInList list, String version, @Nullable Listed listed) {
    return new Answer(
        list.phase(), list.now(), list.from(), list.until(), version, listed, list.done());
  }

  private static Listed listed(CheckInList list, Language reader) {
    MeetingView meeting = list.meeting();
    LocalizedText.Reading title = meeting.summary().title().in(reader);
    return new Listed(
        title.text(),
        title.language().tag(),
        when(list, reader),
        Optional.ofNullable(meeting.place())
            .map(MeetingPlace::name)
            .map(name -> name.in(reader).text())
            .orElse(null),
        list.guests().stream().map(Guest::of).toList());
  }

  private static String when(CheckInList list, Language reader) {
    TimeWords words = new TimeWords(list.meeting().summary().zone(), reader, list.now());
    String time = words.full(list.meeting().summary().time());
    return words.place().map(zone -> time + " (" + zone + ")").orElse(time);
  }
}
