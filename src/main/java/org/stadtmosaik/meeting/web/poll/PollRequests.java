package org.stadtmosaik.meeting.web.poll;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.GivenAnswer;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Requests;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ResidentProvider;

/** Brings together what a page of a poll is made of. */
@Component
class PollRequests {

  private final Polls polls;
  private final PollAnswers answers;
  private final Meetings meetings;
  private final Communes communes;
  private final PollAddress addresses;
  private final ResidentProvider residents;
  private final FormDevice devices;
  private final Clock clock;

  PollRequests(
      Polls polls,
      PollAnswers answers,
      Meetings meetings,
      Communes communes,
      PollAddress addresses,
      ResidentProvider residents,
      FormDevice devices,
      Clock clock) {
    this.polls = polls;
    this.answers = answers;
    this.meetings = meetings;
    this.communes = communes;
    this.addresses = addresses;
    this.residents = residents;
    this.devices = devices;
    this.clock = clock;
  }

  /**
   * @param secret of the link by which the page was opened, if it was
   * @param typed what was typed and could not be used; null to fill the form in from what is kept
   * @throws ResponseStatusException if there is no such poll, or no answer of this link
   */
  PollRequest of(
      HttpServletRequest request,
      String handle,
      Optional<String> secret,
      @Nullable Typed typed,
      FormFields.@Nullable Problem problem) {
    PollView poll = polls.page(handle).orElseThrow(Requests::missing);
    Optional<GivenAnswer> own = own(poll, secret);
    boolean another =
        secret.isEmpty() && PollForm.ANOTHER.equals(request.getParameter(PollForm.FOR));
    Typed fields =
        typed != null
            ? typed
            : own.filter(_ -> !another).map(PollForm::filled).orElseGet(PollForm::begun);
    if (another) {
      fields = fields.with(PollForm.FOR, PollForm.ANOTHER);
    }
    boolean open = poll.summary().phase() == PollPhase.OPEN;
    return new PollRequest(
        poll,
        Requests.reader(request),
        clock.instant(),
        own,
        secret,
        own.flatMap(given -> link(handle, given, secret)),
        devices.value(request),
        fields,
        problem,
        Requests.chosen(request),
        open ? communes.neighbourhoods(poll.summary().commune()) : List.of(),
        poll.summary().phase() == PollPhase.DECIDED ? meetings(poll) : List.of());
  }

  private Optional<GivenAnswer> own(PollView poll, Optional<String> secret) {
    return secret.isPresent()
        ? Optional.of(answers.byLink(poll, secret.get()).orElseThrow(Requests::missing))
        : answers.own(residents.reader(), poll);
  }

  private Optional<String> link(String handle, GivenAnswer given, Optional<String> secret) {
    return secret
        .or(() ->
            residents.reader() instanceof Actor.Resident resident
                ? Optional.of(answers.secret(resident, given.id()))
                : Optional.empty())
        .map(it -> addresses.of(handle, it));
  }

  private List<MeetingSummary> meetings(PollView poll) {
    return meetings.summaries(List.of(poll.summary().project())).stream()
        .filter(meeting -> poll.summary().id().equals(meeting.poll()))
        .toList();
  }
}
