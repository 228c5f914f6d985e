package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about meetings and who signs up for them. */
final class MeetingRows {

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /m/{handle}  meeting  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /m/{handle}/files/{file}  meeting  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /m/{handle}/files/{file}  unknown  404  404  404  404  404  404  404  404  404  404
          GET /m/{handle}  unknown  404  404  404  404  404  404  404  404  404  404
          GET /m/{handle}/r/{secret}  unknown  404  404  404  404  404  404  404  404  404  404
          POST /m/{handle}  meeting  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          POST /m/{handle}  unknown  404  404  404  404  404  404  404  404  404  404
          POST /m/{handle}/{what:accept|decline|cancel|change}  fresh  404  ok   404  404  404  404  404  404  404  404
          POST /m/{handle}/r/{secret}/{what:accept|decline|cancel|change}  unknown  404  404  404  404  404  404  404  404  404  404
          PUT /api/v1/meetings/{handle}/registrations/{id}  meeting  401  ok   ok   401  401  401  401  401  401  401
          PUT /api/v1/meetings/{handle}/registrations/{id}  unknown  401  404  404  401  401  401  401  401  401  401\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          Meetings.announce      project  404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.series        project  404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.fromPoll      poll     404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.change        fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.move          fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.cancel        fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.link          meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.draft         meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          Meetings.confirmed     meeting  none none none ok   ok   ok   none none none none ok
          Meetings.ofStaff(Actor)            meeting  404  404  404  ok   ok   ok   none none none none 404
          Meetings.ofStaff(Actor,MeetingId)  meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          Registrations.register  meeting  404  ok   ok   404  404  404  404  404  404  404  404
          Registrations.own       meeting  none ok   none none none none none none none none none
          Registrations.enter     meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          Registrations.override  fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Registrations.attendees  meeting  404  404  404  ok   ok   ok   404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN =
      Map.ofEntries(
          Map.entry("FormDevice.of", "the device that asks"),
          Map.entry("FormDevice.value", "a new secret, which is nobody's yet"),
          Map.entry("MeetingAddress.checkIn", "puts an address together"),
          Map.entry("MeetingAddress.full", "puts an address together"),
          Map.entry("MeetingAddress.of", "where a meeting stands is public"),
          Map.entry("MeetingAddress.path(String)", "where a meeting stands is public"),
          Map.entry("MeetingAddress.path(String,String)", "puts an address together"),
          Map.entry("Meetings.counts", "how many come is public"),
          Map.entry("Meetings.of", "for a meeting that the reader was permitted to see"),
          Map.entry("Meetings.page", "what a meeting is about is public"),
          Map.entry("Meetings.summaries", "for projects that the reader was permitted to see"),
          Map.entry("Registrations.accept", "whoever shows the device or the link"),
          Map.entry("Registrations.byLink", "whoever has the link may see the registration"),
          Map.entry("Registrations.cancel", "whoever shows the device or the link"),
          Map.entry("Registrations.change", "whoever shows the device or the link"),
          Map.entry("Registrations.decline", "whoever shows the device or the link"),
          Map.entry("Registrations.forget", "for the job that forgets who took part"),
          Map.entry("Registrations.settle", "for the job that passes places on"));

  private MeetingRows() {}
}
