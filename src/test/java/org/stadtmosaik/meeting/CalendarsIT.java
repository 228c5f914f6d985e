package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import biweekly.component.VEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.meeting.ical.Events;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.MailStop;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** Calendars and the page that stops mails, as programs and people get them over the line. */
@OnAPort
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class CalendarsIT {

  @LocalServerPort private int port;
  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private MeetingFixtures given;
  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;
  @Autowired private PersonalCalendars own;
  @Autowired private Contacts contacts;
  @Autowired private Notices notices;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;

  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private PlaceId place;
  private MeetingView meeting;

  @BeforeAll
  void aMeeting() {
    town = fixtures.aTown();
    place = given.aPlace(town);
    meeting =
        meetings.announce(
            aLeadOf(town),
            town.project().id(),
            MeetingFixtures.withLink(
                MeetingFixtures.at(
                    MeetingFixtures.aDraft(clock.instant().plus(Duration.ofDays(10)), 9), place),
                "https://meet.example/room",
                9));
    given.aGuest(meeting, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void anybodySubscribesToAProjectsCalendar(String tag) throws Exception {
    HttpResponse<String> answer = get(projects() + "?lang=" + tag);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type ->
            assertThat(type.replace(" ", "")).isEqualToIgnoringCase("text/calendar;charset=UTF-8"));
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    VEvent event = Events.only(answer.body());
    assertThat(event.getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(event.getSummary().getValue())
        .isEqualTo(meeting.summary().title().in(new Language(tag)).text());
    assertThat(event.getUrl().getValue()).endsWith("/m/" + meeting.summary().handle());
    assertThat(answer.body()).doesNotContain("ATTENDEE", "CONFERENCE", "meet.example", "Rana");
  }

  @Test
  void anUnchangedCalendarIsNotSentTwiceAndAChangedOneIs() throws Exception {
    Town other = fixtures.aTown();
    MeetingView there = given.aMeeting(other, 3);
    String path = "/calendar/project/" + other.commune().slug() + "/" + other.project().slug();
    String tag = get(path + ".ics").headers().firstValue("ETag").orElseThrow();

    assertThat(
            client
                .send(
                    HttpRequest.newBuilder(address(path + ".ics"))
                        .header("If-None-Match", tag)
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(304);
    clock.advance(Duration.ofSeconds(5));
    given.change(other, there.id(), draft -> MeetingFixtures.at(draft, given.aPlace(other)));
    assertThat(get(path + ".ics").headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void aNeighbourhoodsCalendarHasWhatTakesPlaceThere() throws Exception {
    UUID here = UUID.randomUUID();
    jdbc.sql(
            "INSERT INTO neighbourhood (id, commune_id, position, name, hidden)"
                + " VALUES (?, ?, 9, '{\"de\":\"Nordhafen\"}', FALSE)")
        .params(here, town.id().value())
        .update();
    assertThat(Events.read(get("/calendar/neighbourhood/" + here + ".ics").body()).getEvents())
        .isEmpty();
    jdbc.sql("UPDATE meeting_place SET neighbourhood_id = ? WHERE id = ?")
        .params(here, place.value())
        .update();

    String file = get("/calendar/neighbourhood/" + here + ".ics").body();

    assertThat(Events.only(file).getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(Events.lines(file)).contains("X-WR-CALNAME:Treffen in Nordhafen");
    assertThat(Events.only(get("/calendar/commune/" + town.commune().slug() + ".ics").body()))
        .isNotNull();
    assertThat(Events.only(get("/m/" + meeting.summary().handle() + ".ics").body())).isNotNull();
  }

  @Test
  void thereIsNothingWhereNothingIs() throws Exception {
    for (String path :
        List.of(
            "/calendar/project/nowhere/" + town.project().slug() + ".ics",
            "/calendar/project/" + town.commune().slug() + "/nothing.ics",
            "/calendar/commune/nowhere.ics",
            "/calendar/neighbourhood/" + UUID.randomUUID() + ".ics",
            "/calendar/neighbourhood/x.ics",
            "/calendar/personal/x.ics",
            "/calendar/personal/" + "A".repeat(32) + ".ics",
            "/calendar/personal/" + UUID.randomUUID() + ".ics",
            "/m/abcdefghij.ics",
            "/mail/stop/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aResidentsOwnCalendarFollowsThemUntilTheyTakeItBack() throws Exception {
    Actor.Resident rana = aResident();
    OwnRegistration registered =
        registrations.register(
            rana,
            meeting.summary().handle(),
            new RegistrationId(Ids.next()),
            new SignUp("Rana", Language.ARABIC, MeetingMode.ONLINE, 1, null, Needs.NONE, null));
    assertThat(own.path(rana, Language.GERMAN)).isEmpty();

    String path = own.subscribe(rana, Language.GERMAN);
    assertThat(own.subscribe(rana, Language.GERMAN)).isEqualTo(path);
    assertThat(own.path(rana, Language.GERMAN)).contains(path);
    HttpResponse<String> answer = get(path);

    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Events.only(answer.body()).getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(answer.body()).contains("CONFERENCE").doesNotContain("ATTENDEE", "Rana");
    assertThat(answer.body()).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM meeting_feed WHERE LOCATE(?, sealed) > 0")
                .param(rana.in(town.project().id()).value().toString())
                .query(Integer.class)
                .single())
        .isZero();

    registrations.cancel(new Ticket.Device(rana), registered.id());
    assertThat(Events.read(get(path).body()).getEvents()).isEmpty();

    own.revoke(rana);
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(own.path(rana, Language.GERMAN)).isEmpty();
    String next = own.subscribe(rana, Language.GERMAN);
    assertThat(next).isNotEqualTo(path);
    assertThat(get(next).statusCode()).isEqualTo(200);
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void mailsAreStoppedByOnePostWithoutCookieOrPageAndByAPersonInTwoTaps() throws Exception {
    String path = stopPath();
    Document page = Jsoup.parse(get(path + "?lang=ar").body());
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("main h1").text()).isEqualTo("إيقاف رسائل البريد الإلكتروني");
    assertThat(page.expectFirst("main form").attr("action")).isEqualTo(path);
    assertThat(get(path).body()).contains("Keine E-Mails mehr bekommen");

    HttpResponse<String> click = post(path, "List-Unsubscribe=One-Click");
    assertThat(click.statusCode()).isEqualTo(200);
    assertThat(click.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(post(path, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
    assertThat(get(path).body()).contains("Sie bekommen keine E-Mails mehr");

    assertThat(post(path, "resume=true").statusCode()).isEqualTo(303);
    assertThat(get(path).body()).contains("Keine E-Mails mehr bekommen");
    assertThat(post(path, "").statusCode()).isEqualTo(303);
    assertThat(get(path).body()).contains("Sie bekommen keine E-Mails mehr");
    assertThat(post("/mail/stop/guessed", "List-Unsubscribe=One-Click").statusCode())
        .isEqualTo(404);
  }

  private String stopPath() {
    RecipientId id = new RecipientId(Ids.next());
    transaction.executeWithoutResult(_ -> {
      contacts.keep(
          new Contact(
              id,
              town.project().id(),
              null,
              Language.GERMAN,
              MailAddress.of("stop@post.example"),
              "/m/x"));
      notices.tell(
          List.of(id),
          Notice.of(
              "test", "mailtest.code", _ -> List.of("x"), town.commune().name(), "test/" + id));
    });
    String body =
        jdbc.sql(
                "SELECT body FROM notification_mail WHERE recipient = 'stop@post.example'"
                    + " ORDER BY created_at DESC LIMIT 1")
            .query(String.class)
            .single();
    int start = body.indexOf(MailStop.path(""));
    return body.substring(start, body.indexOf('"', start));
  }

  private String projects() {
    return "/calendar/project/" + town.commune().slug() + "/" + town.project().slug() + ".ics";
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
