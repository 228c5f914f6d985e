package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import biweekly.component.VEvent;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.ical.Events;
import org.stadtmosaik.notification.Inbox;
import org.stadtmosaik.notification.InboxMessage;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.MailServer;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** What people get from signing up to the day: received by a mail server, read by a calendar. */
@DatabaseTest
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class MeetingMessagesIT {

  private static final Path SHOTS = Path.of("target/mails");

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private MeetingFixtures given;
  @Autowired private PollFixtures pollsGiven;
  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;
  @Autowired private Polls polls;
  @Autowired private PollAnswers answers;
  @Autowired private MeetingReminders reminders;
  @Autowired private MeetingForgetting forgetting;
  @Autowired private PollRecords records;
  @Autowired private JdbcClient jdbc;
  @Autowired private Inbox inbox;
  @Autowired private BeanFactory beans;

  private final String address = "rana-" + UUID.randomUUID() + "@post.example";
  private final Actor.Resident rana = aResident();
  private Town town;

  @BeforeEach
  void aTown() {
    town = fixtures.aTown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void entryFollowsTheMeetingFromTheSignUpToTheCancellation(String tag) throws Exception {
    Language language = new Language(tag);
    MeetingView meeting = aMeeting(5);
    signUp(meeting, rana, language, MeetingMode.SITE, address);

    MimeMessage first = mails().getFirst();
    keep(first, "confirmed-" + tag);
    String title = meeting.summary().title().in(language).text();
    assertThat(first.getSubject())
        .isEqualTo(plain(Messages.get(language, "meetingmail.confirmed.subject", title)));
    assertThat(MailServer.html(first))
        .contains("dir=\"" + language.direction() + "\"", "/m/" + handle(meeting) + "/r/");
    VEvent entry = entry(first, "REQUEST");
    assertThat(entry.getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(entry.getSummary().getValue()).isEqualTo(title);
    assertThat(entry.getDateStart().getValue().toInstant()).isEqualTo(meeting.summary().begins());
    assertThat(entry.getAttendees()).hasSize(1);
    assertThat(entry.getAttendees().getFirst().getEmail()).isEqualToIgnoringCase(address);
    assertThat(entry.getOrganizer().getCommonName())
        .isEqualTo(town.commune().name().in(language).text());
    int sequence = entry.getSequence().getValue();

    Instant later = meeting.summary().begins().plus(Duration.ofDays(7));
    MeetingView moved =
        meetings.move(
            aLeadOf(town),
            meeting.id(),
            meeting.summary().version(),
            new MeetingTime.Span(later, later.plus(Duration.ofHours(2))));
    MimeMessage second = mails().get(1);
    keep(second, "moved-" + tag);
    assertThat(entry(second, "REQUEST").getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(entry(second, "REQUEST").getSequence().getValue()).isGreaterThan(sequence);
    assertThat(entry(second, "REQUEST").getDateStart().getValue().toInstant()).isEqualTo(later);

    meetings.cancel(
        aLeadOf(town),
        meeting.id(),
        moved.summary().version(),
        LocalizedText.of("Der Saal ist nicht frei.", "The hall is taken.", "القاعة غير متاحة."));
    MimeMessage third = mails().get(2);
    keep(third, "cancelled-" + tag);
    VEvent gone = entry(third, "CANCEL");
    assertThat(gone.getStatus().isCancelled()).isTrue();
    assertThat(gone.getUid().getValue()).isEqualTo(meeting.summary().uid());
    assertThat(gone.getSequence().getValue())
        .isGreaterThan(entry(second, "REQUEST").getSequence().getValue());
    assertThat(MailServer.plain(third)).contains(tag.equals("ar") ? "القاعة" : "Der Saal");
    assertThat(inbox.messages(rana)).hasSize(3);
  }

  @Test
  void waitsIsOfferedAPlaceTakesItAndIsReminded() {
    MeetingView meeting = aMeeting(1);
    MeetingFixtures.Guest before = given.aGuest(meeting, 1);
    OwnRegistration own = signUp(meeting, rana, Language.GERMAN, MeetingMode.SITE, address);
    assertThat(own.state()).isEqualTo(RegistrationState.WAITING);
    assertThat(subject(0)).startsWith("Sie stehen auf der Warteliste");

    registrations.cancel(before.ticket(), before.id());
    assertThat(subject(1)).startsWith("Ein Platz ist für Sie frei");
    assertThat(MailServer.plain(mails().get(1))).contains("Wir halten Ihnen den Platz frei bis");

    Instant until = registrations.own(rana, handle(meeting)).orElseThrow().offeredUntil();
    clock.advance(Duration.between(clock.instant(), until.minus(Duration.ofMinutes(90))));
    reminders.remind();
    reminders.remind();
    assertThat(subject(2)).startsWith("Der Platz wartet noch auf Sie");
    assertThat(mails()).hasSize(3);

    registrations.accept(new Ticket.Device(rana), own.id());
    assertThat(subject(3)).startsWith("Sie haben einen Platz");
    entry(mails().get(3), "REQUEST");

    clock.advance(
        Duration.between(clock.instant(), meeting.summary().begins().minus(Duration.ofDays(2))));
    reminders.remind();
    reminders.remind();
    assertThat(mails()).hasSize(5);
    assertThat(subject(4)).startsWith("Bald ist es so weit");

    clock.advance(Duration.ofDays(2).minusHours(2));
    Fixtures.atOnce(
        4,
        _ -> {
          reminders.remind();
          return null;
        });
    assertThat(mails()).hasSize(6);
    assertThat(subject(5)).startsWith("Gleich beginnt");
  }

  @Test
  void remindsOfWhatWasMissedOnlyAsLongAsItIsOfUse() {
    MeetingView meeting = aMeeting(5);
    signUp(meeting, rana, Language.GERMAN, MeetingMode.SITE, address);
    clock.advance(
        Duration.between(clock.instant(), meeting.summary().begins().minus(Duration.ofHours(1))));
    reminders.remind();
    assertThat(inbox.messages(rana))
        .extracting(InboxMessage::subject)
        .noneMatch(it -> it.startsWith("Bald"))
        .anyMatch(it -> it.startsWith("Gleich beginnt"));

    clock.advance(Duration.ofHours(2));
    mails();
    assertThat(server.received(address))
        .extracting(MeetingMessagesIT::subject)
        .as("a mail that says soon is not sent after the start")
        .noneMatch(it -> it.startsWith("Gleich"));
    reminders.remind();
    assertThat(inbox.messages(rana)).hasSize(2);
  }

  @Test
  void theLinkGoesToThoseOnlyWhoHaveAPlaceFromAfar() {
    MeetingView meeting =
        meetings.announce(
            aLeadOf(town),
            town.project().id(),
            MeetingFixtures.withLink(
                MeetingFixtures.at(
                    MeetingFixtures.aDraft(clock.instant().plus(Duration.ofDays(10)), 5),
                    given.aPlace(town)),
                "https://meet.example/room",
                5));
    String other = "site-" + address;
    signUp(meeting, rana, Language.ARABIC, MeetingMode.ONLINE, address);
    signUp(meeting, aResident(), Language.GERMAN, MeetingMode.SITE, other);
    mails();

    String online = calendar(server.received(address).getFirst());
    String site = calendar(server.received(other).getFirst());
    assertThat(Events.lines(online))
        .anyMatch(line ->
            line.startsWith("CONFERENCE;VALUE=URI") && line.endsWith("https://meet.example/room"));
    assertThat(site).doesNotContain("meet.example");
    assertThat(Events.only(site).getLocation().getValue())
        .isEqualTo("Nachbarschaftshaus, Kanalstraße 4, 12345 Nordhafen");
  }

  @Test
  void takesTheEntryOutOfTheCalendarOfWhoCancels() {
    MeetingView meeting = aMeeting(5);
    OwnRegistration own = signUp(meeting, rana, Language.GERMAN, MeetingMode.SITE, address);
    clock.advance(Duration.ofSeconds(1));

    registrations.cancel(new Ticket.Device(rana), own.id());
    registrations.cancel(new Ticket.Device(rana), own.id());

    assertThat(mails()).hasSize(2);
    assertThat(entry(mails().get(1), "CANCEL").getUid().getValue())
        .isEqualTo(meeting.summary().uid());
  }

  @Test
  void forgetsAddressesAndMessagesWhenItIsLongOver() {
    MeetingView meeting = aMeeting(5);
    signUp(meeting, rana, Language.GERMAN, MeetingMode.SITE, address);
    clock.advance(Duration.ofDays(65));
    forgetting.forget();
    assertThat(inbox.messages(rana)).as("not yet").hasSize(1);

    clock.advance(Duration.ofDays(10));
    forgetting.forget();

    assertThat(inbox.messages(rana)).isEmpty();
    assertThat(inbox.mailing(rana)).isEqualTo(Inbox.Mailing.NONE);
  }

  @Test
  void forgetsWhoAnsweredAPollThatIsLongDecided() {
    PollView poll = pollsGiven.aPoll(town, 2);
    PollAnswer saying = PollFixtures.saying(poll, Choice.YES, 2);
    Needs needs = new Needs(new TreeSet<>(), true, List.of(4), false, false, false, "Bitte leise.");
    AnswerId id = new AnswerId(UUID.randomUUID());
    answers.submit(
        rana,
        poll.summary().handle(),
        id,
        0,
        false,
        new PollAnswer(
            "Rana", Language.GERMAN, null, 2, needs, "Ich freue mich.", saying.choices()),
        null);
    polls.cancel(
        aLeadOf(town),
        poll.summary().id(),
        poll.version(),
        LocalizedText.of("So.", "So.", "هكذا."));
    clock.advance(Duration.ofDays(59));
    forgetting.forget();
    assertThat(kept(poll)).as("not yet").extracting(PollAnswer::name).containsExactly("Rana");

    clock.advance(Duration.ofDays(2));
    forgetting.forget();

    PollAnswer left = kept(poll).getFirst();
    assertThat(left.name()).isNull();
    assertThat(left.comment()).isNull();
    assertThat(left.needs().note()).isNull();
    assertThat(left.needs().children()).containsExactly(4);
    assertThat(left.choices()).isEqualTo(saying.choices());
    assertThat(
            jdbc.sql("SELECT COUNT(*) FROM meeting_answer WHERE id = ? AND pseudonym IS NULL")
                .param(id.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private List<PollAnswer> kept(PollView poll) {
    return records.answers(aLeadOf(town), poll.summary().id()).stream()
        .map(StaffAnswer::says)
        .toList();
  }

  @Test
  void remindsOnceThoughTheDatabaseFailsBetweenNotingAndTelling() {
    MeetingView meeting = aMeeting(5);
    signUp(meeting, rana, Language.GERMAN, MeetingMode.SITE, address);
    clock.advance(Duration.ofDays(8).plusHours(1));
    jdbc.sql(
            "CREATE TRIGGER no_message BEFORE INSERT ON notification_inbox"
                + " FOR EACH ROW SIGNAL SQLSTATE '45000'")
        .update();
    try {
      reminders.remind();
      assertThat(mails()).as("the confirmation only").hasSize(1);
    } finally {
      jdbc.sql("DROP TRIGGER no_message").update();
    }

    reminders.remind();
    reminders.remind();

    assertThat(mails()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void tellsWhoAnsweredWhatWasDecidedAndWhy(String tag) throws Exception {
    PollView poll = pollsGiven.aPoll(town, 2);
    PollAnswer saying = PollFixtures.saying(poll, Choice.YES, 1);
    answers.submit(
        rana,
        poll.summary().handle(),
        new AnswerId(UUID.randomUUID()),
        0,
        false,
        new PollAnswer("Rana", new Language(tag), null, 1, Needs.NONE, null, saying.choices()),
        MailAddress.of(address));
    clock.advance(Duration.ofDays(6).plusHours(1));
    reminders.remind();
    reminders.remind();
    assertThat(mails()).hasSize(1);

    polls.decide(
        aLeadOf(town),
        poll.summary().id(),
        poll.version(),
        List.of(poll.offered().getFirst().id()),
        LocalizedText.of("Da können die meisten.", "Most can.", "يناسب هذا الموعد الأكثرية."));

    MimeMessage mail = mails().get(1);
    keep(mail, "decided-" + tag);
    assertThat(MailServer.plain(mail)).contains(tag.equals("ar") ? "الأكثرية" : "die meisten");
    VEvent entry = entry(mail, "REQUEST");
    assertThat(entry.getAttendees().getFirst().getParticipationStatus().getValue())
        .isEqualTo("NEEDS-ACTION");
  }

  private MeetingView aMeeting(int places) {
    return meetings.announce(
        aLeadOf(town),
        town.project().id(),
        MeetingFixtures.at(
            MeetingFixtures.aDraft(clock.instant().plus(Duration.ofDays(10)), places),
            given.aPlace(town)));
  }

  private OwnRegistration signUp(
      MeetingView meeting,
      Actor.Resident who,
      Language language,
      MeetingMode mode,
      @Nullable String mail) {
    return registrations.register(
        who,
        handle(meeting),
        new RegistrationId(Ids.next()),
        new SignUp(
            "Rana",
            language,
            mode,
            1,
            null,
            Needs.NONE,
            mail == null ? null : MailAddress.of(mail)));
  }

  private List<MimeMessage> mails() {
    server.deliver(beans);
    return server.received(address);
  }

  private String subject(int number) {
    return subject(mails().get(number));
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String calendar(MimeMessage mail) {
    return MailServer.content(MailServer.calendar(mail));
  }

  /** The entry, as a second parser reads it; header and body ask for the same. */
  private static VEvent entry(MimeMessage mail, String method) {
    try {
      assertThat(MailServer.calendar(mail).getContentType())
          .isEqualTo("text/calendar; charset=UTF-8; method=" + method);
    } catch (jakarta.mail.MessagingException e) {
      throw new AssertionError(e);
    }
    String file = calendar(mail);
    assertThat(Events.read(file).getMethod().getValue()).isEqualTo(method);
    return Events.only(file);
  }

  private static String handle(MeetingView meeting) {
    return meeting.summary().handle();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }

  /** As pages to look at. */
  private static void keep(MimeMessage mail, String name) throws Exception {
    Files.createDirectories(SHOTS);
    Files.writeString(SHOTS.resolve(name + ".html"), MailServer.html(mail));
    Files.writeString(SHOTS.resolve(name + ".txt"), MailServer.plain(mail));
  }
}
