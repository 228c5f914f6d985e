package org.stadtmosaik.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about date polls. */
final class PollRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/polls               staff/polls                  in   in   in   ok   ok   ok   403  ok   ok   ok
          staff/polls/:poll         staff/polls/{poll}           in   in   in   ok   ok   ok   403  404  404  404
          staff/polls/:poll         staff/polls/{unknown}        in   in   in   404  404  404  403  404  404  404  403
          staff/polls/:poll/edit    staff/polls/{poll}/edit      in   in   in   403  ok   ok   403  403  404  404
          staff/polls/new/:project  staff/polls/new/{projectId}  in   in   in   403  ok   ok   403  403  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /t/{handle}  poll  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /t/{handle}  unknown  404  404  404  404  404  404  404  404  404  404
          GET /t/{handle}/a/{secret}  unknown  404  404  404  404  404  404  404  404  404  404
          POST /t/{handle}  poll  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          POST /t/{handle}  unknown  404  404  404  404  404  404  404  404  404  404
          POST /t/{handle}/withdrawal  poll  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          POST /t/{handle}/a/{secret}  unknown  404  404  404  404  404  404  404  404  404  404
          POST /t/{handle}/a/{secret}/withdrawal  unknown  404  404  404  404  404  404  404  404  404  404
          PUT /api/v1/polls/{handle}/answers/{id}  poll  401  ok   ok   401  401  401  401  401  401  401
          PUT /api/v1/polls/{handle}/answers/{id}  unknown  401  404  404  401  401  401  401  401  401  401\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          PollAnswers.own        poll     none none none none none none none none none none none
          PollAnswers.secret     poll     404  ok   ok   404  404  404  404  404  404  404  404
          PollAnswers.submit     poll     404  ok   ok   404  404  404  404  404  404  404  404
          PollAnswers.withdraw   poll     404  ok   ok   404  404  404  404  404  404  404  404
          PollChoices.of         poll     404  404  404  403  ok   ok   404  404  404  404  ok
          PollRecords.answers    poll     404  404  404  403  ok   ok   404  404  404  404  ok
          PollRecords.enter      poll     404  404  404  ok   ok   ok   404  404  404  404  ok
          PollRecords.remove     answer   404  404  404  403  ok   ok   404  404  404  404  ok
          PollRecords.voters     poll     404  404  404  403  ok   ok   404  404  404  404  ok
          Polls.answered         poll     none none none ok   ok   ok   none none none none ok
          Polls.cancel           fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Polls.change           fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Polls.decide           fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          Polls.ofStaff(Actor)         poll  404  404  404  ok   ok   ok   none none none none 404
          Polls.ofStaff(Actor,PollId)  poll  404  404  404  ok   ok   ok   404  404  404  404  ok
          Polls.open             project  404  404  404  403  ok   ok   404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN = new HashMap<>();

  static {
    OPEN.put("DeviceCookie.resident", "the device that asks");
    OPEN.put("MeetingPlaces.get(Collection)", "places are public");
    OPEN.put("MeetingPlaces.get(PlaceId)", "places are public");
    OPEN.put("MeetingPlaces.in", "places are public");
    OPEN.put("PollAddress.of(String)", "where a poll stands is public");
    OPEN.put("PollAddress.of(String,String)", "puts an address together");
    OPEN.put("PollAddress.path(String)", "where a poll stands is public");
    OPEN.put("PollAddress.path(String,String)", "puts an address together");
    OPEN.put("PollAnswers.byLink", "whoever has the link may read the answer");
    OPEN.put("PollAnswers.changeByLink", "whoever has the link may change the answer");
    OPEN.put("PollAnswers.withdrawByLink", "whoever has the link may take the answer back");
    OPEN.put("Polls.page", "what is asked in a poll is public");
    OPEN.put("Polls.summaries", "for projects that the reader was permitted to see");
  }

  private PollRows() {}
}
