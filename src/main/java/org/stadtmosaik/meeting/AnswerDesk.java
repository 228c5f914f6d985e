package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.domain.AnswerLink;
import org.stadtmosaik.meeting.domain.AnswerRow;
import org.stadtmosaik.meeting.domain.AnswerRules;
import org.stadtmosaik.meeting.domain.AnswerStore;
import org.stadtmosaik.meeting.domain.OptionStore;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.notification.Contact;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.PseudonymId;

/** Writes answers down, in transactions that hold the poll's lock. */
@Component
class AnswerDesk {

  private final AnswerStore answers;
  private final OptionStore options;
  private final Communes communes;
  private final Contacts contacts;
  private final Clock clock;

  AnswerDesk(
      AnswerStore answers, OptionStore options, Communes communes, Contacts contacts, Clock clock) {
    this.answers = answers;
    this.options = options;
    this.communes = communes;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * Whose an answer is, and how they are reached.
   *
   * @param link whose secret is known, if anybody has it
   */
  record Giver(
      UUID id,
      @Nullable UUID pseudonym,
      AnswerLink link,
      boolean linkIsKnown,
      Channel channel,
      @Nullable MailAddress address) {}

  /** A first answer. */
  AnswerRow add(PollRow poll, Giver giver, PollAnswer answer) {
    PollAnswer kept = checked(poll, answer, null);
    AnswerRow row =
        new AnswerRow(
            giver.id(),
            poll.id(),
            giver.pseudonym(),
            kept,
            giver.channel(),
            false,
            1,
            clock.instant());
    answers.add(row, giver.link().hash());
    options.count(AnswerRules.difference(null, kept));
    reach(poll, row, giver);
    return row;
  }

  /** Another answer in the place of one that was given. */
  AnswerRow change(PollRow poll, AnswerRow before, Giver giver, PollAnswer answer) {
    PollAnswer kept = checked(poll, answer, before.says());
    AnswerRow row =
        new AnswerRow(
            before.id(),
            poll.id(),
            before.pseudonym(),
            kept,
            before.channel(),
            false,
            before.version() + 1,
            clock.instant());
    answers.change(row);
    options.count(AnswerRules.difference(before.says(), kept));
    reach(poll, row, giver);
    return row;
  }

  void withdraw(AnswerRow row) {
    answers.withdraw(row.id());
    options.count(AnswerRules.difference(row.says(), null));
    contacts.forget(List.of(new RecipientId(row.id())));
  }

  private PollAnswer checked(PollRow poll, PollAnswer answer, @Nullable PollAnswer before) {
    UUID neighbourhood = answer.neighbourhood();
    if (neighbourhood != null
        && communes.neighbourhoods(poll.commune()).stream()
            .noneMatch(known -> known.id().equals(neighbourhood))) {
      throw new InvalidInputException("neighbourhood", "meetingpoll.error.neighbourhood");
    }
    return AnswerRules.check(answer, options.of(poll.id()), before);
  }

  private void reach(PollRow poll, AnswerRow row, Giver giver) {
    contacts.keep(
        new Contact(
            new RecipientId(row.id()),
            poll.project(),
            row.pseudonym() == null ? null : new PseudonymId(row.pseudonym()),
            row.says().language(),
            giver.address(),
            giver.linkIsKnown() ? PollAddress.path(poll.handle(), giver.link().secret()) : null));
  }
}
