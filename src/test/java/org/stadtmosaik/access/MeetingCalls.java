package org.stadtmosaik.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.meeting.Preference;
import org.stadtmosaik.meeting.Recurrence;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/** The requests and calls of the role matrix that are about meetings; all are commune A's. */
final class MeetingCalls {

  private static final String FIELDS =
      "{\"name\":[\"Rana\"],\"people\":[\"1\"],\"mode\":[\"site\"]}";

  private final Fixtures fixtures;
  private final Meetings meetings;
  private final Registrations registrations;
  private final Polls polls;
  private final MeetingSummary meeting;
  private final BeanFactory beans;

  MeetingCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
    this.meetings = beans.getBean(Meetings.class);
    this.registrations = beans.getBean(Registrations.class);
    this.polls = beans.getBean(Polls.class);
    this.meeting = fresh();
  }

  private MeetingSummary fresh() {
    return MeetingStaffCalls.meeting(beans, fixtures.here);
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String path = "/m/" + meeting.handle();
    calls.accept("GET /m/{handle} (meeting)", browser -> browser.get(path));
    String file = MeetingStaffCalls.file(beans, meeting.id()).path(meeting.handle());
    calls.accept("GET /m/{handle}/files/{file} (meeting)", browser -> browser.get(file));
    calls.accept(
        "GET /m/{handle}/files/{file} (unknown)",
        browser -> browser.get(path + "/files/" + Ids.next()));
    calls.accept("GET /m/{handle} (unknown)", browser -> browser.get("/m/0000000000"));
    calls.accept(
        "GET /m/{handle}/r/{secret} (unknown)", browser -> browser.get(path + "/r/0123456789"));
    calls.accept("POST /m/{handle} (meeting)", browser -> browser.form(path, signUp(Ids.next())));
    calls.accept(
        "POST /m/{handle} (unknown)", browser -> browser.form("/m/0000000000", signUp(Ids.next())));
    calls.accept(
        "POST /m/{handle}/{what:accept|decline|cancel|change} (fresh)",
        browser -> browser.form(path + "/cancel", signUp(authors(meeting).value())));
    calls.accept(
        "POST /m/{handle}/r/{secret}/{what:accept|decline|cancel|change} (unknown)",
        browser -> browser.form(path + "/r/0123456789/cancel", signUp(authors(meeting).value())));
    String api = "/api/v1/meetings/";
    calls.accept(
        "PUT /api/v1/meetings/{handle}/registrations/{id} (meeting)",
        browser ->
            browser.api("PUT", api + meeting.handle() + "/registrations/" + Ids.next(), FIELDS));
    calls.accept(
        "PUT /api/v1/meetings/{handle}/registrations/{id} (unknown)",
        browser -> browser.api("PUT", api + "0000000000/registrations/" + Ids.next(), FIELDS));
  }

  private static Map<String, String> signUp(UUID id) {
    return Map.of("id", id.toString(), "name", "Rana", "people", "1", "mode", "site");
  }

  void methods(ServiceCalls calls) {
    making(calls);
    changing(calls);
    reading(calls);
    signingUp(calls);
  }

  private void making(ServiceCalls calls) {
    ProjectId project = fixtures.here.project().id();
    MeetingDraft draft = meetings.draft(Fixtures.COMMAND, meeting.id());
    calls.put("Meetings.announce", "project", actor -> meetings.announce(actor, project, draft));
    calls.put(
        "Meetings.series",
        "project",
        actor ->
            meetings.series(actor, project, draft, new Recurrence(Recurrence.Unit.WEEKS, 1, 2)));
    PollView poll = poll(project, draft.time());
    calls.put(
        "Meetings.fromPoll",
        "poll",
        actor -> meetings.fromPoll(actor, poll, List.of(poll.options().getFirst().id())));
  }

  private PollView poll(ProjectId project, MeetingTime time) {
    return polls.open(
        Fixtures.COMMAND,
        project,
        new PollDraft(
            ServiceCalls.text(),
            ServiceCalls.text(),
            meeting.zone(),
            null,
            false,
            1,
            List.of(
                new PollDraft.Date(null, time, null, true, null, new TreeSet<>()),
                new PollDraft.Date(null, later(time), null, true, null, new TreeSet<>()))));
  }

  private static MeetingTime later(MeetingTime time) {
    MeetingTime.Span span = (MeetingTime.Span) time;
    return new MeetingTime.Span(
        span.start().plus(Duration.ofDays(1)), span.end().plus(Duration.ofDays(1)));
  }

  private void changing(ServiceCalls calls) {
    MeetingId id = fresh().id();
    MeetingDraft draft = meetings.draft(Fixtures.COMMAND, id);
    calls.put(
        "Meetings.change",
        "fresh",
        actor -> meetings.change(actor, id, 0, draft.movedTo(later(draft.time()))));
    calls.put("Meetings.move", "fresh", actor -> meetings.move(actor, id, 0, later(draft.time())));
    calls.put(
        "Meetings.cancel",
        "fresh",
        actor -> ServiceCalls.done(() -> meetings.cancel(actor, id, 0, ServiceCalls.text())));
  }

  private void reading(ServiceCalls calls) {
    MeetingId id = meeting.id();
    RegistrationId _ = authors(meeting);
    calls.put("Meetings.link", "meeting", actor -> meetings.link(actor, id));
    calls.put("Meetings.draft", "meeting", actor -> meetings.draft(actor, id));
    calls.put(
        "Meetings.confirmed",
        "meeting",
        actor -> !meetings.confirmed(actor, List.of(meeting)).isEmpty());
    calls.put("Meetings.ofStaff(Actor)", "meeting", actor -> !meetings.ofStaff(actor).isEmpty());
    calls.put("Meetings.ofStaff(Actor,MeetingId)", "meeting", actor -> meetings.ofStaff(actor, id));
  }

  private void signingUp(ServiceCalls calls) {
    MeetingId id = meeting.id();
    calls.put(
        "Registrations.register",
        "meeting",
        actor -> {
          if (actor instanceof Actor.Resident resident) {
            return registrations.register(
                resident, meeting.handle(), new RegistrationId(Ids.next()), rana());
          }
          throw new NotFoundException();
        });
    calls.put(
        "Registrations.own",
        "meeting",
        actor -> registrations.own(actor, meeting.handle()).isPresent());
    calls.put(
        "Registrations.enter",
        "meeting",
        actor -> registrations.enter(actor, id, new RegistrationId(Ids.next()), rana()));
    RegistrationId taken = authors(fresh());
    calls.put(
        "Registrations.override",
        "fresh",
        actor -> registrations.override(actor, taken, Preference.CANCEL, "doppelt"));
    calls.put("Registrations.attendees", "meeting", actor -> registrations.attendees(actor, id));
  }

  /** What the author has signed up for, anew if that is over. */
  private RegistrationId authors(MeetingSummary which) {
    return registrations
        .register(
            (Actor.Resident) fixtures.actor(Who.AUTHOR),
            which.handle(),
            new RegistrationId(Ids.next()),
            rana())
        .id();
  }

  private static SignUp rana() {
    return new SignUp("Rana", Language.ARABIC, MeetingMode.SITE, 1, null, Needs.NONE, null);
  }
}
