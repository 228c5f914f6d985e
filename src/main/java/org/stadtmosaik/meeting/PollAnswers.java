package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.meeting.domain.AnswerLink;
import org.stadtmosaik.meeting.domain.AnswerRow;
import org.stadtmosaik.meeting.domain.AnswerStore;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** What residents say to date polls. */
@Service
public class PollAnswers {

  /** MariaDB's UUID type refuses some of the later versions. Ours make version 4. */
  private static final int NEWEST_KIND_OF_ID = 7;

  private final PollAccess access;
  private final PollStore polls;
  private final AnswerStore answers;
  private final AnswerDesk desk;
  private final TransactionOperations transaction;
  private final Clock clock;

  PollAnswers(
      PollAccess access,
      PollStore polls,
      AnswerStore answers,
      AnswerDesk desk,
      TransactionOperations transaction,
      Clock clock) {
    this.access = access;
    this.polls = polls;
    this.answers = answers;
    this.desk = desk;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes an answer in, once: the same id with the same content gives the same receipt, at whatever
   * time and however many arrive at once. A second one from the same device changes the first.
   *
   * @param id made by the device
   * @param expectedVersion 0 for a new one, else that of the answer they saw
   * @param forAnother whether it is for somebody else, and so no change of their own
   * @param address to write to, if they left one now; null leaves an earlier one as it is
   * @throws NotFoundException if there is no such poll
   * @throws ConflictException if it is over, the answer was changed elsewhere, or taken back
   * @throws InvalidInputException for the first thing that is wrong
   */
  public AnswerReceipt submit(
      Actor.Resident actor,
      String handle,
      AnswerId id,
      long expectedVersion,
      boolean forAnother,
      PollAnswer answer,
      @Nullable MailAddress address) {
    if (id.value().version() > NEWEST_KIND_OF_ID) {
      throw new InvalidInputException("id", "meetingpoll.error.incomplete");
    }
    return locked(
        handle,
        poll -> {
          UUID me = actor.in(poll.project()).value();
          Optional<AnswerRow> before = before(poll, actor, id, forAnother ? null : me);
          UUID kept = before.map(AnswerRow::id).orElse(id.value());
          AnswerDesk.Giver giver =
              new AnswerDesk.Giver(
                  kept,
                  forAnother ? null : me,
                  AnswerLink.of(actor.key(), kept),
                  true,
                  Channel.SELF,
                  address);
          boolean samePage = kept.equals(id.value()) && expectedVersion == 0;
          return before.isEmpty()
              ? receipt(desk.add(open(poll), giver, answer), giver.link(), false)
              : change(poll, before.get(), giver, expectedVersion, samePage, answer);
        });
  }

  /** The answer that this id, or else this device, has given before. */
  private Optional<AnswerRow> before(
      PollRow poll, Actor.Resident actor, AnswerId id, @Nullable UUID device) {
    Optional<AnswerRow> known = answers.byId(id.value());
    if (known.isPresent()) {
      if (known.get().withdrawn()) {
        throw new ConflictException("meetingpoll.error.withdrawn");
      }
      return Optional.of(
          answers
              .byLink(poll.id(), AnswerLink.of(actor.key(), id.value()).hash())
              .orElseThrow(() -> new ConflictException("meetingpoll.error.otherAnswer")));
    }
    return device == null ? Optional.empty() : answers.byDevice(poll.id(), device);
  }

  private AnswerReceipt change(
      PollRow poll,
      AnswerRow before,
      AnswerDesk.Giver giver,
      long expectedVersion,
      boolean samePage,
      PollAnswer answer) {
    if (before.says().equals(answer) && giver.address() == null) {
      return receipt(before, giver.link(), true);
    }
    // A page whose first answer arrived, though it was never told so, may go on writing.
    boolean expected = before.version() == expectedVersion || samePage && before.version() == 1;
    if (!expected && !before.says().equals(answer)) {
      throw new ConflictException("meetingpoll.error.answeredElsewhere");
    }
    return receipt(desk.change(open(poll), before, giver, answer), giver.link(), false);
  }

  /** The answer that this device gave, if any. */
  public Optional<GivenAnswer> own(Actor actor, PollView poll) {
    return actor instanceof Actor.Resident resident
        ? answers
            .byDevice(poll.summary().id().value(), resident.in(poll.summary().project()).value())
            .map(AnswerRow::given)
        : Optional.empty();
  }

  /** The link by which this device's answer can be changed from anywhere. */
  public String secret(Actor.Resident actor, AnswerId id) {
    return AnswerLink.of(actor.key(), id.value()).secret();
  }

  /** The answer of this link, if any. */
  public Optional<GivenAnswer> byLink(PollView poll, String secret) {
    return AnswerLink.read(secret)
        .flatMap(link -> answers.byLink(poll.summary().id().value(), link.hash()))
        .map(AnswerRow::given);
  }

  /**
   * Changes the answer of this link.
   *
   * @throws NotFoundException if there is none
   */
  public AnswerReceipt changeByLink(
      String handle,
      String secret,
      long expectedVersion,
      PollAnswer answer,
      @Nullable MailAddress address) {
    AnswerLink link = AnswerLink.read(secret).orElseThrow(NotFoundException::new);
    return locked(
        handle,
        poll -> {
          AnswerRow before =
              answers.byLink(poll.id(), link.hash()).orElseThrow(NotFoundException::new);
          AnswerDesk.Giver giver =
              new AnswerDesk.Giver(
                  before.id(), before.pseudonym(), link, true, before.channel(), address);
          return change(poll, before, giver, expectedVersion, false, answer);
        });
  }

  /** Takes this device's answer back; twice is the same as once. */
  public void withdraw(Actor.Resident actor, String handle) {
    locked(
        handle,
        poll -> {
          UUID me = actor.in(poll.project()).value();
          answers.byDevice(poll.id(), me).ifPresent(row -> takeBack(poll, row));
          return true;
        });
  }

  /** Takes the answer of this link back; twice is the same as once. */
  public void withdrawByLink(String handle, String secret) {
    AnswerLink link = AnswerLink.read(secret).orElseThrow(NotFoundException::new);
    locked(
        handle,
        poll -> {
          answers.byLink(poll.id(), link.hash()).ifPresent(row -> takeBack(poll, row));
          return true;
        });
  }

  private void takeBack(PollRow poll, AnswerRow row) {
    open(poll);
    desk.withdraw(row);
  }

  private <T> T locked(String handle, Function<PollRow, T> work) {
    UUID id = access.visible(handle).id();
    return Objects.requireNonNull(
        Deadlocks.survive(() ->
            transaction.execute(
                _ -> work.apply(polls.locked(id).orElseThrow(NotFoundException::new)))));
  }

  private PollRow open(PollRow poll) {
    if (!poll.takesAnswers(clock.instant())) {
      throw new ConflictException("meetingpoll.error.ended");
    }
    return poll;
  }

  private static AnswerReceipt receipt(AnswerRow row, AnswerLink link, boolean again) {
    return new AnswerReceipt(new AnswerId(row.id()), row.version(), link.secret(), again);
  }
}
