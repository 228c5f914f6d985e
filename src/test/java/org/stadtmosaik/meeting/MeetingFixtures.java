package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Meetings and who comes to them, beside {@link Fixtures}. */
@TestConfiguration(proxyBeanMethods = false)
public class MeetingFixtures {

  private final Meetings meetings;
  private final Registrations registrations;
  private final JdbcClient jdbc;
  private final Clock clock;

  MeetingFixtures(Meetings meetings, Registrations registrations, JdbcClient jdbc, Clock clock) {
    this.meetings = meetings;
    this.registrations = registrations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a lead writes down who only knows when and for how many. */
  public static MeetingDraft aDraft(Instant start, @Nullable Integer places) {
    return new MeetingDraft(
        LocalizedText.of("Treffen am Kanal", "Meeting by the canal", "لقاء عند القناة"),
        LocalizedText.of(Language.GERMAN, "Wir reden über Bänke."),
        null,
        CommuneTime.ZONE,
        new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
        null,
        false,
        null,
        new TreeSet<>(),
        places,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }

  /** A meeting in ten days with so many places. */
  public MeetingView aMeeting(Town town, @Nullable Integer places) {
    return aMeeting(town, places, Duration.ofDays(10));
  }

  public MeetingView aMeeting(Town town, @Nullable Integer places, Duration in) {
    return meetings.announce(
        Fixtures.aLeadOf(town), town.project().id(), aDraft(clock.instant().plus(in), places));
  }

  /** Changes a meeting as its lead does. */
  public MeetingView change(Town town, MeetingId id, UnaryOperator<MeetingDraft> change) {
    Actor.Staff lead = Fixtures.aLeadOf(town);
    MeetingView now = meetings.ofStaff(lead, id);
    return meetings.change(
        lead, id, now.summary().version(), change.apply(meetings.draft(lead, id)));
  }

  /** The same with so many places. */
  public static MeetingDraft withPlaces(MeetingDraft draft, Integer places) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place(),
        draft.online(),
        draft.link(),
        draft.meets(),
        places,
        draft.onlinePlaces(),
        draft.opens(),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey(),
        draft.contingents());
  }

  /** The same at a place. */
  public static MeetingDraft at(MeetingDraft draft, PlaceId place) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        place,
        draft.online(),
        draft.link(),
        draft.meets(),
        draft.sitePlaces(),
        draft.onlinePlaces(),
        draft.opens(),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey(),
        draft.contingents());
  }

  /** A place of the town's. */
  public PlaceId aPlace(Town town) {
    PlaceId place = new PlaceId(Ids.next());
    jdbc.sql(
            "INSERT INTO meeting_place (id, commune_id, name, address, access, latitude, longitude)"
                + " VALUES (?, ?, '{\"de\":\"Nachbarschaftshaus\",\"ar\":\"بيت الحي\"}',"
                + " 'Kanalstraße 4, 12345 Nordhafen', '{\"de\":\"Ohne Stufen durch den Hof.\"}',"
                + " 52.5, 13.4)")
        .params(place.value(), town.id().value())
        .update();
    return place;
  }

  /** The same, also from afar. */
  public static MeetingDraft withLink(MeetingDraft draft, String link, @Nullable Integer places) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place(),
        true,
        link,
        draft.meets(),
        draft.sitePlaces(),
        places,
        draft.opens(),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey(),
        draft.contingents());
  }

  /** The same with places kept for some. */
  public static MeetingDraft withContingent(
      MeetingDraft draft, String name, int places, @Nullable Instant released) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place(),
        draft.online(),
        draft.link(),
        draft.meets(),
        draft.sitePlaces(),
        draft.onlinePlaces(),
        draft.opens(),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey(),
        List.of(
            new MeetingDraft.Reserved(
                null,
                LocalizedText.of(Language.GERMAN, name),
                MeetingMode.SITE,
                places,
                released)));
  }

  public static SignUp with(int people) {
    return new SignUp("Rana", Language.ARABIC, MeetingMode.SITE, people, null, Needs.NONE, null);
  }

  /** Somebody new signs up with so many people. */
  public Guest aGuest(MeetingView meeting, int people) {
    Actor.Resident resident = Fixtures.aResident();
    return new Guest(
        resident,
        registrations.register(
            resident, meeting.summary().handle(), new RegistrationId(Ids.next()), with(people)));
  }

  /** Somebody who signed up. */
  public record Guest(Actor.Resident resident, OwnRegistration registration) {

    public RegistrationId id() {
      return registration.id();
    }

    public Ticket ticket() {
      return new Ticket.Device(resident);
    }
  }

  public RegistrationState state(RegistrationId id) {
    return RegistrationState.valueOf(
        jdbc.sql("SELECT state FROM meeting_registration WHERE id = ?")
            .param(id.value())
            .query(String.class)
            .single());
  }
}
