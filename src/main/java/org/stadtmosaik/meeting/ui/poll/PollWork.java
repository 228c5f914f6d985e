package org.stadtmosaik.meeting.ui.poll;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.AnswerId;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.OptionId;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollAnswer;
import org.stadtmosaik.meeting.PollChoice;
import org.stadtmosaik.meeting.PollChoices;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollRecords;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.meeting.StaffAnswer;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;

/** What the pages of one poll do, for whoever sits before them. */
@Component
class PollWork {

  private final Polls polls;
  private final PollChoices choices;
  private final PollRecords records;
  private final MeetingPlaces places;
  private final Communes communes;
  private final PollAddress addresses;
  private final ActorProvider actors;
  private final Clock clock;

  PollWork(
      Polls polls,
      PollChoices choices,
      PollRecords records,
      MeetingPlaces places,
      Communes communes,
      PollAddress addresses,
      ActorProvider actors,
      Clock clock) {
    this.polls = polls;
    this.choices = choices;
    this.records = records;
    this.places = places;
    this.communes = communes;
    this.addresses = addresses;
    this.actors = actors;
    this.clock = clock;
  }

  Actor actor() {
    return actors.current();
  }

  Clock clock() {
    return clock;
  }

  PollView poll(PollId id) {
    return polls.ofStaff(actor(), id);
  }

  PollView open(ProjectId project, PollDraft draft) {
    return polls.open(actor(), project, draft);
  }

  PollView change(PollView seen, PollDraft draft) {
    return polls.change(actor(), seen.summary().id(), seen.version(), draft);
  }

  PollChoice choice(PollId id) {
    return choices.of(actor(), id);
  }

  void decide(PollView seen, List<OptionId> chosen, LocalizedText reason) {
    polls.decide(actor(), seen.summary().id(), seen.version(), chosen, reason);
  }

  void cancel(PollView seen, LocalizedText reason) {
    polls.cancel(actor(), seen.summary().id(), seen.version(), reason);
  }

  List<StaffAnswer> answers(PollId id) {
    return records.answers(actor(), id);
  }

  void enter(PollId poll, AnswerId answer, PollAnswer says) {
    records.enter(actor(), poll, answer, says);
  }

  void remove(AnswerId answer, String reason) {
    records.remove(actor(), answer, reason);
  }

  List<MeetingPlace> places(CommuneId commune) {
    return places.in(commune);
  }

  List<NeighbourhoodName> neighbourhoods(CommuneId commune) {
    return communes.neighbourhoods(commune);
  }

  GroupNames groups(CommuneId commune) {
    return new GroupNames(neighbourhoods(commune));
  }

  String address(PollSummary poll) {
    return addresses.of(poll.handle());
  }
}
