package org.stadtmosaik.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.Choice;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.PollChoices;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollRecords;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/** The requests and calls of the role matrix that are about date polls. */
final class PollCalls {

  private static final String UNKNOWN = "/t/0000000000";

  private final Fixtures fixtures;
  private final Polls polls;
  private final PollChoices choices;
  private final PollAnswers answers;
  private final PollRecords records;
  private final PollView poll;

  PollCalls(BeanFactory beans, Fixtures fixtures) {
    this.fixtures = fixtures;
    this.polls = beans.getBean(Polls.class);
    this.choices = beans.getBean(PollChoices.class);
    this.answers = beans.getBean(PollAnswers.class);
    this.records = beans.getBean(PollRecords.class);
    this.poll = aPoll();
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String path = "/t/" + poll.summary().handle();
    calls.accept("GET /t/{handle} (poll)", browser -> browser.get(path));
    calls.accept("GET /t/{handle} (unknown)", browser -> browser.get(UNKNOWN));
    calls.accept("GET /t/{handle}/a/{secret} (unknown)", browser -> browser.get(path + "/a/x"));
    calls.accept("POST /t/{handle} (poll)", browser -> browser.form(path, fields()));
    calls.accept("POST /t/{handle} (unknown)", browser -> browser.form(UNKNOWN, fields()));
    calls.accept(
        "POST /t/{handle}/withdrawal (poll)",
        browser -> browser.form(path + "/withdrawal", Map.of()));
    calls.accept(
        "POST /t/{handle}/a/{secret} (unknown)", browser -> browser.form(path + "/a/x", fields()));
    calls.accept(
        "POST /t/{handle}/a/{secret}/withdrawal (unknown)",
        browser -> browser.form(path + "/a/x/withdrawal", Map.of()));
    String api = "PUT /api/v1/polls/{handle}/answers/{id} ";
    calls.accept(api + "(poll)", browser -> put(browser, poll.summary().handle()));
    calls.accept(api + "(unknown)", browser -> put(browser, "0000000000"));
  }

  private HttpResponse<String> put(PortalBrowser browser, String handle) {
    return browser.api(
        "PUT",
        "/api/v1/polls/" + handle + "/answers/" + UUID.randomUUID(),
        "{\"for\":[\"another\"],\"" + choice() + "\":[\"YES\"]}");
  }

  private Map<String, String> fields() {
    return Map.of("id", UUID.randomUUID().toString(), "for", "another", choice(), "YES");
  }

  private String choice() {
    return "choice." + poll.offered().getFirst().id().value();
  }

  void methods(ServiceCalls calls) {
    PollId id = poll.summary().id();
    calls.put("PollAnswers.own", "poll", actor -> answers.own(actor, poll).isPresent());
    calls.put(
        "PollAnswers.secret",
        "poll",
        actor -> answers.secret(resident(actor), new AnswerId(UUID.randomUUID())));
    calls.put("PollAnswers.submit", "poll", this::submit);
    calls.put(
        "PollAnswers.withdraw",
        "poll",
        actor ->
            ServiceCalls.done(() -> answers.withdraw(resident(actor), poll.summary().handle())));
    calls.put("PollChoices.of", "poll", actor -> choices.of(actor, id));
    calls.put("PollRecords.answers", "poll", actor -> records.answers(actor, id));
    calls.put("PollRecords.voters", "poll", actor -> records.voters(actor, id));
    calls.put(
        "PollRecords.enter",
        "poll",
        actor -> records.enter(actor, id, new AnswerId(UUID.randomUUID()), yes()));
    calls.put(
        "PollRecords.remove",
        "answer",
        actor -> {
          AnswerId entered = new AnswerId(UUID.randomUUID());
          records.enter(Fixtures.COMMAND, id, entered, yes());
          return ServiceCalls.done(() -> records.remove(actor, entered, "twice"));
        });
    making(calls);
    reading(calls, id);
  }

  private void making(ServiceCalls calls) {
    calls.put(
        "Polls.open", "project", actor -> polls.open(actor, fixtures.here.project().id(), draft()));
    calls.put(
        "Polls.change",
        "fresh",
        actor -> {
          PollView fresh = aPoll();
          return polls.change(actor, fresh.summary().id(), 1, draft());
        });
    calls.put(
        "Polls.decide",
        "fresh",
        actor -> {
          PollView fresh = aPoll();
          return polls.decide(
              actor,
              fresh.summary().id(),
              1,
              List.of(fresh.offered().getFirst().id()),
              ServiceCalls.text());
        });
    calls.put(
        "Polls.cancel",
        "fresh",
        actor -> {
          PollView fresh = aPoll();
          return ServiceCalls.done(
              () -> polls.cancel(actor, fresh.summary().id(), 1, ServiceCalls.text()));
        });
  }

  private void reading(ServiceCalls calls, PollId id) {
    records.enter(Fixtures.COMMAND, id, new AnswerId(UUID.randomUUID()), yes());
    calls.put(
        "Polls.answered",
        "poll",
        actor -> polls.answered(actor, List.of(poll.summary())).containsKey(id));
    calls.put(
        "Polls.ofStaff(Actor)",
        "poll",
        actor -> polls.ofStaff(actor).stream().map(PollSummary::id).anyMatch(id::equals));
    calls.put("Polls.ofStaff(Actor,PollId)", "poll", actor -> polls.ofStaff(actor, id));
  }

  private Object submit(Actor actor) {
    return answers.submit(
        resident(actor),
        poll.summary().handle(),
        new AnswerId(UUID.randomUUID()),
        0,
        true,
        yes(),
        null);
  }

  /** The method takes nobody else, which the compiler sees to. */
  private static Actor.Resident resident(Actor actor) {
    if (actor instanceof Actor.Resident resident) {
      return resident;
    }
    throw new NotFoundException();
  }

  private PollAnswer yes() {
    return new PollAnswer(
        null,
        Language.GERMAN,
        null,
        1,
        Needs.NONE,
        null,
        Map.of(poll.offered().getFirst().id(), Choice.YES));
  }

  private PollView aPoll() {
    return polls.open(Fixtures.COMMAND, fixtures.here.project().id(), draft());
  }

  /** A poll of commune A. */
  static PollView poll(BeanFactory beans, Fixtures.Place here) {
    return beans.getBean(Polls.class).open(Fixtures.COMMAND, here.project().id(), draft());
  }

  private static PollDraft draft() {
    Instant start = Instant.now().plus(Duration.ofDays(9));
    return new PollDraft(
        Fixtures.text("Wann?"),
        Fixtures.text("Worum"),
        CommuneTime.ZONE,
        null,
        false,
        1,
        List.of(
            new PollDraft.Date(
                null,
                new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
                null,
                true,
                null,
                new TreeSet<>())));
  }
}
