package org.stadtmosaik.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.deliberation.Candidate;
import org.stadtmosaik.deliberation.FairDates;
import org.stadtmosaik.deliberation.FairSeries;
import org.stadtmosaik.deliberation.Voter;
import org.stadtmosaik.meeting.domain.LeftOutStore;
import org.stadtmosaik.shared.Actor;

/** Which dates of a poll most people can come to, and which leave the fewest out. */
@Service
@Transactional(readOnly = true)
public class PollChoices {

  private final Polls polls;
  private final PollRecords records;
  private final LeftOutStore leftOut;

  PollChoices(Polls polls, PollRecords records, LeftOutStore leftOut) {
    this.polls = polls;
    this.records = records;
    this.leftOut = leftOut;
  }

  /**
   * The comparison as it is now.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if the poll is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   */
  public PollChoice of(Actor actor, PollId id) {
    List<Voter> voters = records.voters(actor, id);
    PollView poll = polls.ofStaff(actor, id);
    List<Candidate> candidates = poll.offered().stream().map(PollChoices::candidate).toList();
    int picks = Math.min(poll.summary().picks(), FairSeries.MOST);
    if (picks == 1) {
      return new PollChoice(poll, FairDates.compare(candidates, voters), null, null);
    }
    Map<String, Integer> before = leftOut.before(poll.summary().project().value(), id.value());
    return new PollChoice(
        poll,
        FairDates.compare(candidates, voters),
        FairSeries.fullest(candidates, voters, picks),
        FairSeries.choose(candidates, voters, picks, before));
  }

  private static Candidate candidate(PollOption option) {
    return new Candidate(
        option.id().value(), option.meets().stream().map(Need::code).collect(Collectors.toSet()));
  }
}
