package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.meeting.domain.Entry;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.meeting.domain.RegistrationRow;
import org.stadtmosaik.meeting.domain.RegistrationStore;
import org.stadtmosaik.meeting.domain.Secrets;
import org.stadtmosaik.meeting.domain.WaitingList;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.PseudonymId;
import org.stadtmosaik.shared.Sha256;

/**
 * Who comes to meetings, and who waits for a place. Whatever changes that happens under a lock on
 * the meeting's row, one after another.
 */
@Service
public class Registrations {

  /** After a meeting, until nobody can tell any more who was there. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** MariaDB's UUID type refuses some of the later versions. */
  private static final int NEWEST_KIND_OF_ID = 7;

  private static final int LONGEST_REASON = 300;

  private final MeetingStore meetings;
  private final RegistrationStore store;
  private final MeetingAccess access;
  private final WaitingLists lists;
  private final OnlineLinks links;
  private final Contacts contacts;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Registrations(
      MeetingStore meetings,
      RegistrationStore store,
      MeetingAccess access,
      WaitingLists lists,
      OnlineLinks links,
      Contacts contacts,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.meetings = meetings;
    this.store = store;
    this.access = access;
    this.lists = lists;
    this.links = links;
    this.contacts = contacts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a sign-up in, once: the same id gives the same registration, at whatever time and however
   * many arrive at once. Any other sign-up from a device that has one already gives that one too:
   * it is the same person in another tab.
   *
   * @param id made by the device
   * @throws NotFoundException if there is no such meeting
   * @throws ConflictException if nobody can sign up now, or the id is somebody else's
   * @throws InvalidInputException if that way, contingent or number of people does not exist here
   */
  public OwnRegistration register(
      Actor.Resident actor, String handle, RegistrationId id, SignUp says) {
    MeetingRow meeting = access.visible(handle);
    PseudonymId who = actor.in(meeting.project());
    Ticket ticket = new Ticket.Device(actor);
    return within(
        meeting.id(),
        listed -> {
          Optional<RegistrationRow> before = before(listed, id.value(), who.value());
          if (before.isPresent()) {
            return own(listed, before.get(), ticket);
          }
          requireOpen(listed);
          String secret = Secrets.link(actor.key(), id.value());
          return own(listed, arrive(listed, id, says, who, secret, Channel.SELF), ticket);
        });
  }

  private static Optional<RegistrationRow> before(
      WaitingLists.Listed listed, UUID id, UUID pseudonym) {
    RegistrationRow same = listed.rows().get(id);
    if (same != null && !same.isOf(pseudonym)) {
      throw new ConflictException("meeting.error.idUsed");
    }
    return Optional.ofNullable(same)
        .or(() ->
            listed.rows().values().stream()
                .filter(row -> row.isOf(pseudonym) && !row.state().isOver())
                .findFirst());
  }

  private RegistrationRow arrive(
      WaitingLists.Listed listed,
      RegistrationId id,
      SignUp says,
      @Nullable PseudonymId who,
      String secret,
      Channel channel) {
    if (id.value().version() > NEWEST_KIND_OF_ID) {
      throw new InvalidInputException("id", "meeting.error.id");
    }
    UUID contingent = contingent(listed, says);
    requirePossible(listed, says);
    Entry entry =
        listed.list().arrive(id.value(), says.mode(), says.people(), contingent, clock.instant());
    RegistrationRow row =
        new RegistrationRow(
            id.value(),
            listed.meeting().id(),
            entry.number(),
            who == null ? null : who.value(),
            Sha256.of(secret),
            Sha256.of(Secrets.checkIn(secret)),
            says.name(),
            says.language(),
            says.mode(),
            says.people(),
            contingent,
            says.needs(),
            entry.state(),
            entry.offeredUntil(),
            channel,
            0,
            0,
            clock.instant());
    store.add(row);
    contacts.keep(contact(listed.meeting(), row, says, secret));
    lists.save(listed);
    return row;
  }

  private static Contact contact(
      MeetingRow meeting, RegistrationRow row, SignUp says, String secret) {
    return new Contact(
        new RecipientId(row.id()),
        meeting.project(),
        row.pseudonym() == null ? null : new PseudonymId(row.pseudonym()),
        says.language(),
        says.email(),
        MeetingAddress.path(meeting.handle(), secret));
  }

  /** The registration that this device made last, if any; one that is over too. */
  public Optional<OwnRegistration> own(Actor actor, String handle) {
    MeetingRow meeting = access.visible(handle);
    return actor instanceof Actor.Resident resident
        ? store
            .lastOf(meeting.id(), resident.in(meeting.project()).value())
            .map(row -> own(lists.read(meeting), row, new Ticket.Device(resident)))
        : Optional.empty();
  }

  /** The registration of this link, if any. */
  public Optional<OwnRegistration> byLink(String handle, String secret) {
    MeetingRow meeting = access.visible(handle);
    return store
        .byLink(Sha256.of(secret))
        .filter(row -> row.meeting().equals(meeting.id()))
        .map(row -> own(lists.read(meeting), row, new Ticket.Link(secret)));
  }

  /**
   * Takes the place that is offered. What came too late is told by the state.
   *
   * @throws NotFoundException if this ticket opens no such registration; so everywhere here
   * @throws ConflictException if the meeting has begun or does not take place
   */
  public OwnRegistration accept(Ticket ticket, RegistrationId id) {
    return act(ticket, id, listed -> listed.list().accept(id.value(), clock.instant()));
  }

  /** Turns an offer down. */
  public OwnRegistration decline(Ticket ticket, RegistrationId id) {
    return act(ticket, id, listed -> listed.list().decline(id.value(), clock.instant()));
  }

  /** Takes a registration back, whatever it has; twice is the same as once. */
  public OwnRegistration cancel(Ticket ticket, RegistrationId id) {
    return act(ticket, id, listed -> listed.list().cancel(id.value(), clock.instant()));
  }

  /**
   * Says something else: how many come, in which way, with which needs. An address is kept unless
   * another one is given.
   *
   * @throws ConflictException if there are not so many places; all stays as it was then
   */
  public OwnRegistration change(Ticket ticket, RegistrationId id, SignUp says) {
    return act(
        ticket,
        id,
        listed -> {
          requirePossible(listed, says);
          WaitingList list = listed.list();
          Entry entry = list.get(id.value());
          if (entry.state().isOver()) {
            throw new ConflictException("meeting.error.registrationOver");
          }
          if (says.mode() != list.change(id.value(), says.mode(), clock.instant()).mode()) {
            throw new ConflictException("meeting.error.noRoomThere");
          }
          if (says.people() != list.resize(id.value(), says.people(), clock.instant()).people()) {
            throw new ConflictException("meeting.error.notSoMany");
          }
          store.say(id.value(), says, clock.instant());
          RegistrationRow row = listed.row(id.value());
          contacts.keep(contact(listed.meeting(), row, says, secret(row, ticket)));
          return list.get(id.value());
        });
  }

  private OwnRegistration act(
      Ticket ticket, RegistrationId id, Function<WaitingLists.Listed, Entry> doing) {
    return within(
        meetingOf(id),
        listed -> {
          RegistrationRow row = listed.row(id.value());
          if (!opens(ticket, row, listed.meeting())) {
            throw new NotFoundException();
          }
          if (!row.state().isOver()) {
            requireComing(listed);
            Entry _ = doing.apply(listed);
            lists.save(listed);
          }
          return own(lists.read(listed.meeting()), store.byId(row.id()).orElseThrow(), ticket);
        });
  }

  private static boolean opens(Ticket ticket, RegistrationRow row, MeetingRow meeting) {
    return switch (ticket) {
      case Ticket.Device(Actor.Resident resident) ->
          row.isOf(resident.in(meeting.project()).value());
      case Ticket.Link(String secret) -> row.opensWith(Sha256.of(secret));
    };
  }

  private static String secret(RegistrationRow row, Ticket ticket) {
    return switch (ticket) {
      case Ticket.Device(Actor.Resident resident) -> Secrets.link(resident.key(), row.id());
      case Ticket.Link(String secret) -> secret;
    };
  }

  private OwnRegistration own(WaitingLists.Listed listed, RegistrationRow row, Ticket ticket) {
    String secret = secret(row, ticket);
    boolean takesPartOnline =
        row.state() == RegistrationState.CONFIRMED && row.mode() == MeetingMode.ONLINE;
    return new OwnRegistration(
        new RegistrationId(row.id()),
        new MeetingId(row.meeting()),
        row.number(),
        row.version(),
        row.says(),
        row.state(),
        row.offeredUntil(),
        row.state() == RegistrationState.WAITING
            ? listed.list().standing(row.id(), clock.instant())
            : null,
        takesPartOnline ? links.open(listed.meeting()).orElse(null) : null,
        secret,
        Secrets.checkIn(secret));
  }

  /**
   * Signs somebody up who called, came by or stands at the door; until the meeting is over.
   *
   * @throws NotFoundException if the meeting is not in a commune of theirs
   */
  public Attendee enter(Actor actor, MeetingId meeting, RegistrationId id, SignUp says) {
    access.read(actor, meeting);
    return within(
        meeting.value(),
        listed -> {
          RegistrationRow before = listed.rows().get(id.value());
          if (before != null) {
            return attendee(listed, before);
          }
          requireNotOver(listed);
          RegistrationRow row = arrive(listed, id, says, null, Secrets.link(), Channel.STAFF);
          record(actor, listed, "meeting.registrationEntered", row, Map.of());
          return attendee(listed, row);
        });
  }

  /**
   * Gives or takes a place out of turn; the log has the reason.
   *
   * @param reason without names, since the log is kept for ever
   * @throws NotFoundException if it is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not run meetings there
   * @throws ConflictException if there is no place at all
   */
  public Attendee override(Actor actor, RegistrationId id, Preference what, String reason) {
    UUID meeting = meetingOf(id);
    access.run(actor, new MeetingId(meeting));
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new InvalidInputException("reason", "meeting.error.reason", LONGEST_REASON);
    }
    return within(
        meeting,
        listed -> {
          requireNotOver(listed);
          RegistrationRow before = listed.row(id.value());
          Entry after = overrule(listed.list(), before, what);
          if (after.equals(before.entry())) {
            return attendee(listed, before);
          }
          lists.save(listed);
          record(
              actor,
              listed,
              "meeting.overridden",
              before,
              Map.of("from", before.state().name(), "to", after.state().name(), "reason", why));
          return attendee(listed, before.as(after));
        });
  }

  private Entry overrule(WaitingList list, RegistrationRow before, Preference what) {
    Entry after =
        switch (what) {
          case CONFIRM -> list.prefer(before.id(), false, clock.instant());
          case OFFER -> list.prefer(before.id(), true, clock.instant());
          case CANCEL -> list.cancel(before.id(), clock.instant());
        };
    if (what != Preference.CANCEL && !after.state().holds()) {
      throw new ConflictException("meeting.error.noPlaceAtAll");
    }
    return after;
  }

  /**
   * All registrations of a meeting in the order of arrival, those that are over too.
   *
   * @throws NotFoundException if it is not in a commune of theirs
   */
  public List<Attendee> attendees(Actor actor, MeetingId meeting) {
    WaitingLists.Listed listed = lists.read(access.read(actor, meeting));
    return listed.rows().values().stream().map(row -> attendee(listed, row)).toList();
  }

  private Attendee attendee(WaitingLists.Listed listed, RegistrationRow row) {
    return row.attendee(
        row.state() == RegistrationState.WAITING
            ? listed.list().standing(row.id(), clock.instant()).position()
            : null);
  }

  /** Ends offers whose time is over and lets others move up, in all meetings; for the job. */
  public void settle() {
    List<RuntimeException> failures = new ArrayList<>();
    for (UUID meeting : meetings.due(clock.instant(), clock.instant().plus(WaitingList.NEAR))) {
      try {
        settle(meeting);
      } catch (RuntimeException e) {
        // One meeting must not keep the others waiting.
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /**
   * Forgets who signed up for meetings that are long over, and with which needs; how many they were
   * stays. For the job.
   */
  public void forget() {
    transaction.execute(_ -> {
      List<UUID> old = store.endedBefore(clock.instant().minus(KEPT));
      contacts.forget(old.stream().map(RecipientId::new).toList());
      store.forget(old);
      return old;
    });
  }

  private void settle(UUID meeting) {
    within(
        meeting,
        listed -> {
          listed.list().settle(clock.instant());
          lists.save(listed);
          return listed;
        });
  }

  private <T> T within(UUID meeting, Function<WaitingLists.Listed, T> doing) {
    try {
      return Deadlocks.survive(() -> transaction.execute(_ -> doing.apply(lists.lock(meeting))));
    } catch (DataIntegrityViolationException e) {
      // The id stands in another meeting already.
      throw new ConflictException("meeting.error.idUsed");
    }
  }

  private UUID meetingOf(RegistrationId id) {
    return store.byId(id.value()).orElseThrow(NotFoundException::new).meeting();
  }

  private void requireOpen(WaitingLists.Listed listed) {
    require(listed, phase -> phase == SignUpPhase.OPEN);
  }

  private void requireComing(WaitingLists.Listed listed) {
    require(listed, phase -> !phase.isAfterStart() && phase != SignUpPhase.CANCELLED);
  }

  /** Staff let people in who come without having signed up. */
  private void requireNotOver(WaitingLists.Listed listed) {
    require(listed, phase -> phase != SignUpPhase.OVER && phase != SignUpPhase.CANCELLED);
  }

  private void require(WaitingLists.Listed listed, Predicate<SignUpPhase> good) {
    SignUpPhase phase = listed.meeting().view(null, listed.contingents()).phase(clock.instant());
    if (!good.test(phase)) {
      throw new ConflictException("meeting.error.phase." + phase.word());
    }
  }

  private static @Nullable UUID contingent(WaitingLists.Listed listed, SignUp says) {
    ContingentId wanted = says.contingent();
    if (wanted == null) {
      return null;
    }
    return listed.contingents().stream()
        .filter(it -> it.id().equals(wanted) && it.mode() == says.mode())
        .map(it -> it.id().value())
        .findFirst()
        .orElseThrow(() -> new InvalidInputException("contingent", "meeting.error.contingent"));
  }

  private static void requirePossible(WaitingLists.Listed listed, SignUp says) {
    if (!listed.meeting().summary().offers(says.mode())) {
      throw new InvalidInputException("mode", "meeting.error.mode");
    }
    if (!listed.list().couldHold(says.mode(), says.people())) {
      throw new InvalidInputException("people", "meeting.error.tooManyForRoom");
    }
  }

  private void record(
      Actor actor,
      WaitingLists.Listed listed,
      String action,
      RegistrationRow row,
      Map<String, String> details) {
    audit.record(actor, listed.meeting().commune(), action, "registration:" + row.id(), details);
  }
}
