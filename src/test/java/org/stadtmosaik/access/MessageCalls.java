package org.stadtmosaik.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.stadtmosaik.meeting.CalendarExport;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.PersonalCalendars;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** The requests and calls of the role matrix that are about messages and calendars. */
final class MessageCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;

  MessageCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String commune = fixtures.here.commune().slug();
    String project = "/calendar/project/" + commune + "/";
    Map.of(
            "GET /calendar/project/{commune}/{project}.ics (here)",
            project + fixtures.here.project().slug(),
            "GET /calendar/project/{commune}/{project}.ics (draft)",
            project + fixtures.here.draft().slug(),
            "GET /calendar/project/{commune}/{project}.ics (unknown)",
            project + "nothing",
            "GET /calendar/commune/{commune}.ics (here)",
            "/calendar/commune/" + commune,
            "GET /calendar/commune/{commune}.ics (unknown)",
            "/calendar/commune/nowhere",
            "GET /calendar/neighbourhood/{neighbourhood}.ics (unknown)",
            "/calendar/neighbourhood/" + Ids.next(),
            "GET /calendar/personal/{token}.ics (unknown)",
            "/calendar/personal/guessed",
            "GET /m/{handle}.ics (meeting)",
            "/m/" + fixtures.meeting.handle(),
            "GET /m/{handle}.ics (unknown)",
            "/m/0000000000")
        .forEach((line, path) -> calls.accept(line, browser -> browser.get(path + ".ics")));
    calls.accept("GET /mail/stop/{token} (unknown)", browser -> browser.get("/mail/stop/guessed"));
    calls.accept(
        "POST /mail/stop/{token} (unknown)",
        browser -> browser.post("/mail/stop/guessed", browser.token(), Map.of()));
  }

  void methods(ServiceCalls calls) {
    CalendarExport export = beans.getBean(CalendarExport.class);
    calls.put(
        "CalendarExport.of",
        "meeting",
        actor -> export.of(actor, fixtures.meeting.handle(), Language.GERMAN).isPresent());
    tellTheAuthor();
    Inbox inbox = beans.getBean(Inbox.class);
    calls.put("Inbox.messages", "author", actor -> !inbox.messages(actor).isEmpty());
    calls.put("Inbox.mailing", "author", actor -> inbox.mailing(actor) != Inbox.Mailing.NONE);
    calls.put("Inbox.unread", "author", actor -> inbox.unread(actor) > 0);
    calls.put(
        "Inbox.seen",
        "author",
        actor -> {
          inbox.seen(actor, Instant.EPOCH);
          return inbox.unread(actor) > 0;
        });
    calls.put(
        "Inbox.wantMails",
        "author",
        actor -> {
          inbox.wantMails(actor, false);
          return inbox.mailing(actor) == Inbox.Mailing.STOPPED;
        });
    calendars(calls);
  }

  private void calendars(ServiceCalls calls) {
    PersonalCalendars calendars = beans.getBean(PersonalCalendars.class);
    calls.put("PersonalCalendars.coming", "author", actor -> !calendars.coming(actor).isEmpty());
    calls.put(
        "PersonalCalendars.path",
        "own",
        actor -> {
          if (actor instanceof Actor.Resident) {
            calendars.subscribe(actor, Language.GERMAN);
          }
          return calendars.path(actor, Language.GERMAN).isPresent();
        });
    calls.put(
        "PersonalCalendars.subscribe", "own", actor -> calendars.subscribe(actor, Language.GERMAN));
    calls.put(
        "PersonalCalendars.revoke",
        "own",
        actor -> ServiceCalls.done(() -> calendars.revoke(actor)));
  }

  private void tellTheAuthor() {
    MeetingSummary meeting = MeetingStaffCalls.meeting(beans, fixtures.here);
    Actor.Resident author = new Actor.Resident(fixtures.key(Who.AUTHOR));
    beans
        .getBean(Registrations.class)
        .register(
            author,
            meeting.handle(),
            new RegistrationId(Ids.next()),
            new SignUp("A", Language.GERMAN, MeetingMode.SITE, 1, null, Needs.NONE, null));
    RecipientId recipient = new RecipientId(Ids.next());
    ProjectId project = fixtures.here.project().id();
    beans
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> {
          beans
              .getBean(Contacts.class)
              .keep(
                  new Contact(
                      recipient,
                      project,
                      author.in(project),
                      Language.GERMAN,
                      MailAddress.of("author@post.example"),
                      null));
          beans
              .getBean(Notices.class)
              .tell(
                  List.of(recipient),
                  Notice.of(
                      "test",
                      "meetingmail.pollCancelled",
                      _ -> List.of("A", "", ""),
                      fixtures.here.commune().name(),
                      "test"));
        });
  }
}
