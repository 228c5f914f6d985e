package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about staff's work with meetings. */
final class MeetingStaffRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/meetings                 staff/meetings                  in   in   in   ok   ok   ok   403  ok   ok   ok
          staff/meetings/:meeting        staff/meetings/{meeting}        in   in   in   ok   ok   ok   403  404  404  404
          staff/meetings/:meeting        staff/meetings/{unknown}        in   in   in   404  404  404  403  404  404  404  403
          staff/meetings/:meeting/edit   staff/meetings/{meeting}/edit   in   in   in   403  ok   ok   403  403  404  404
          staff/meetings/:meeting/list   staff/meetings/{meeting}/list   in   in   in   ok   ok   ok   403  404  404  404
          staff/meetings/new/:project    staff/meetings/new/{projectId}  in   in   in   403  ok   ok   403  403  404  404
          staff/places                   staff/places                    in   in   in   ok   ok   ok   403  ok   ok   ok\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /checkin/{handle}  meeting  in   in   in   ok   ok   ok   404  404  404  404
          GET /checkin/{handle}  unknown  in   in   in   404  404  404  404  404  404  404
          GET /checkin/worker.js  -  in   in   in   ok   ok   ok   ok   ok   ok   ok
          POST /api/v1/staff/meetings/{handle}/checkin  meeting  401  401  401  ok   ok   ok   404  404  404  404
          DELETE /api/v1/staff/meetings/{handle}/checkin/{phone}  meeting  401  401  401  ok   ok   ok   404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          CheckIns.meeting       meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          CheckIns.phones        meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          CheckIns.removed       meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          CheckIns.state         meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          CheckIns.sync          meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          MeetingFiles.add       meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          MeetingFiles.remove    meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          MeetingLinks.put       idea     404  404  404  403  ok   ok   404  404  404  404  ok
          MeetingLinks.remove    idea     404  404  404  403  ok   ok   404  404  404  404  ok
          MeetingPictures.access         meeting  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          MeetingPictures.requireChange  meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          Minutes.of             meeting  404  404  404  ok   ok   ok   404  404  404  404  ok
          Minutes.publish        begun    404  404  404  403  ok   ok   404  404  404  404  ok
          Minutes.withdraw       begun    404  404  404  403  ok   ok   404  404  404  404  ok
          Minutes.write          meeting  404  404  404  403  ok   ok   404  404  404  404  ok
          PlaceEditing.save      new      404  404  404  403  ok   ok   404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN =
      Map.of(
          "MeetingFiles.of", "for a meeting that the reader was permitted to see",
          "MeetingFiles.read", "by the handle of a meeting that everybody sees",
          "MeetingPhotos.of", "for a meeting that the reader was permitted to see",
          "MeetingPhotos.subject", "a name",
          "Ideas.shown", "published ideas are public",
          "MeetingLinks.of", "for a meeting that the reader was permitted to see",
          "MeetingLinks.questions", "a project's questions are public",
          "Projects.questions", "what is on a project's page is public",
          "Minutes.published", "published minutes are public",
          "PlaceEditing.neighbourhood", "places are public");

  private MeetingStaffRows() {}
}
