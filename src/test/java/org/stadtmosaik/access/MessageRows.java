package org.stadtmosaik.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about messages and calendars. */
final class MessageRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          mine/messages  mine/messages  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          mine/meetings  mine/meetings  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          calendars      calendars      ok   ok   ok   ok   ok   ok   ok   ok   ok   ok\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /calendar/project/{commune}/{project}.ics    here     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /calendar/project/{commune}/{project}.ics    draft    404  404  404  404  404  404  404  404  404  404
          GET /calendar/project/{commune}/{project}.ics    unknown  404  404  404  404  404  404  404  404  404  404
          GET /calendar/commune/{commune}.ics              here     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /calendar/commune/{commune}.ics              unknown  404  404  404  404  404  404  404  404  404  404
          GET /calendar/neighbourhood/{neighbourhood}.ics  unknown  404  404  404  404  404  404  404  404  404  404
          GET /calendar/personal/{token}.ics               unknown  404  404  404  404  404  404  404  404  404  404
          GET /m/{handle}.ics                              meeting  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
          GET /m/{handle}.ics                              unknown  404  404  404  404  404  404  404  404  404  404
          GET /mail/stop/{token}                           unknown  404  404  404  404  404  404  404  404  404  404
          POST /mail/stop/{token}                          unknown  404  404  404  404  404  404  404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          CalendarExport.of            meeting  none none none ok   ok   ok   none none none none ok
          Inbox.mailing                author   none ok   none none none none none none none none none
          Inbox.messages               author   none ok   none none none none none none none none none
          Inbox.seen                   author   none ok   none none none none none none none none none
          Inbox.unread                 author   none ok   none none none none none none none none none
          Inbox.wantMails              author   none ok   none none none none none none none none none
          PersonalCalendars.coming     author   none ok   none none none none none none none none none
          PersonalCalendars.path       own      none ok   ok   none none none none none none none none
          PersonalCalendars.revoke     own      404  ok   ok   404  404  404  404  404  404  404  404
          PersonalCalendars.subscribe  own      404  ok   ok   404  404  404  404  404  404  404  404\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN = new HashMap<>();

  static {
    OPEN.put("Communes.neighbourhood", "the neighbourhoods of communes are public");
    OPEN.put("Communes.neighbourhoodsOf", "the neighbourhoods of communes are public");
    OPEN.put("Contacts.forget", "for features, which know whose they are");
    OPEN.put("Contacts.keep", "for features, which know whose it is");
    OPEN.put("Mails.from", "every mail says it");
    OPEN.put("MailStop.path", "where mails are stopped is public");
    OPEN.put("MailStop.standing", "whoever has the token got the mail");
    OPEN.put("MailStop.want", "whoever has the token got the mail");
    OPEN.put("MeetingFeeds.ofCommune", "published meetings are public");
    OPEN.put("MeetingFeeds.ofMeeting", "published meetings are public");
    OPEN.put("MeetingFeeds.ofNeighbourhood", "published meetings are public");
    OPEN.put("MeetingFeeds.ofProject", "published meetings are public");
    OPEN.put("MeetingFeeds.offered", "the addresses of public calendars are public");
    OPEN.put("MeetingForgetting.forget", "for the job that clears up");
    OPEN.put("MeetingReminders.remind", "for the job that reminds");
    OPEN.put("Notices.tell", "for features, which know whom they tell");
    OPEN.put("PersonalCalendars.read", "whoever has the token may read the calendar");
    for (String method :
        List.of(
            "cancelled",
            "changed",
            "confirmed",
            "decided",
            "expired",
            "moved",
            "offered",
            "pollCancelled",
            "pollChanged",
            "waiting",
            "withdrawn")) {
      OPEN.put("MeetingMessages." + method, "in the transaction of what is told");
    }
  }

  private MessageRows() {}
}
