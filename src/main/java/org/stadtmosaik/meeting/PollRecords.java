package org.stadtmosaik.meeting;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.deliberation.Availability;
import org.stadtmosaik.deliberation.Group;
import org.stadtmosaik.deliberation.Voter;
import org.stadtmosaik.meeting.domain.AnswerLink;
import org.stadtmosaik.meeting.domain.AnswerRow;
import org.stadtmosaik.meeting.domain.AnswerStore;
import org.stadtmosaik.meeting.domain.Likeness;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollState;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** The answers to date polls as staff have them. */
@Service
@Transactional(readOnly = true)
public class PollRecords {

  private static final int LONGEST_REASON = 500;

  private final PollAccess access;
  private final PollStore polls;
  private final AnswerStore answers;
  private final AnswerDesk desk;
  private final AuditLog audit;

  PollRecords(
      PollAccess access, PollStore polls, AnswerStore answers, AnswerDesk desk, AuditLog audit) {
    this.access = access;
    this.polls = polls;
    this.answers = answers;
    this.desk = desk;
    this.audit = audit;
  }

  /**
   * All answers, the oldest first, with those marked that may be the same person's; one query.
   *
   * @throws NotFoundException if the poll is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public List<StaffAnswer> answers(Actor actor, PollId poll) {
    List<AnswerRow> rows = answers.of(access.run(actor, poll).id());
    Map<UUID, List<UUID>> alike = Likeness.of(rows);
    return rows.stream()
        .map(row ->
            new StaffAnswer(
                new AnswerId(row.id()),
                row.says(),
                row.channel(),
                row.answered(),
                alike.getOrDefault(row.id(), List.of()).stream().map(AnswerId::new).toList()))
        .toList();
  }

  /**
   * The answers as the fair choice takes them; one query.
   *
   * @throws NotFoundException if the poll is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public List<Voter> voters(Actor actor, PollId poll) {
    return answers.of(access.run(actor, poll).id()).stream().map(PollRecords::voter).toList();
  }

  /**
   * Writes down what somebody said on the telephone or on paper, also after the deadline; the same
   * id twice is the same as once.
   *
   * @throws NotFoundException if the poll is not in a commune of theirs
   * @throws ConflictException if it is decided, or the id was used for something else
   */
  @Transactional
  public AnswerReceipt enter(Actor actor, PollId id, AnswerId answer, PollAnswer says) {
    access.read(actor, id);
    PollRow poll = polls.locked(id.value()).orElseThrow(NotFoundException::new);
    AnswerRow known = answers.byId(answer.value()).orElse(null);
    if (known != null) {
      if (!known.poll().equals(poll.id()) || !known.says().equals(says)) {
        throw new ConflictException("meetingpoll.error.otherAnswer");
      }
      return new AnswerReceipt(answer, known.version(), null, true);
    }
    if (poll.state() != PollState.OPEN) {
      throw new ConflictException("meetingpoll.error.over");
    }
    AnswerRow row =
        desk.add(
            poll,
            new AnswerDesk.Giver(
                answer.value(), null, AnswerLink.unknown(), false, Channel.STAFF, null),
            says);
    audit.record(actor, poll.commune(), "meetingpoll.entered", "poll:" + poll.id(), Map.of());
    return new AnswerReceipt(answer, row.version(), null, false);
  }

  /**
   * Removes an answer that is there twice; the reason stays in the audit log.
   *
   * @throws NotFoundException if there is none in a commune of theirs
   */
  @Transactional
  public void remove(Actor actor, AnswerId id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InvalidInputException("reason", "meetingpoll.error.reason", LONGEST_REASON);
    }
    AnswerRow found = answers.byId(id.value()).orElseThrow(NotFoundException::new);
    PollRow poll = access.locked(actor, new PollId(found.poll()));
    AnswerRow row = answers.byId(id.value()).orElseThrow(NotFoundException::new);
    if (row.withdrawn()) {
      return;
    }
    desk.withdraw(row);
    audit.record(
        actor,
        poll.commune(),
        "meetingpoll.removed",
        "poll:" + poll.id(),
        Map.of("reason", reason.strip()));
  }

  private static Voter voter(AnswerRow row) {
    PollAnswer says = row.says();
    Set<Group> groups = new HashSet<>();
    says.needs().codes().forEach(need -> groups.add(Group.need(need.code())));
    groups.add(Group.language(says.language().base().tag()));
    if (says.neighbourhood() != null) {
      groups.add(Group.neighbourhood(says.neighbourhood().toString()));
    }
    UUID id = row.pseudonym() == null ? row.id() : row.pseudonym();
    return new Voter(
        id.toString(),
        says.people(),
        groups,
        says.choices().entrySet().stream()
            .collect(
                toMap(
                    it -> it.getKey().value(), it -> Availability.valueOf(it.getValue().name()))));
  }
}
