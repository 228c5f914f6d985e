package org.stadtmosaik.meeting.web.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.account.FormDevice;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingPhotos;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.OwnRegistration;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.web.FormFields;
import org.stadtmosaik.meeting.web.Requests;
import org.stadtmosaik.meeting.web.Typed;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.survey.SurveyAddress;
import org.stadtmosaik.survey.Surveys;

/** Brings together what a page of a meeting is made of. */
@Component
class MeetingRequests {

  static final String DONE = "done";

  private final Meetings meetings;
  private final Registrations registrations;
  private final Minutes minutes;
  private final MeetingLinks links;
  private final MeetingPhotos photos;
  private final MeetingFiles files;
  private final Surveys surveys;
  private final Projects projects;
  private final Communes communes;
  private final CommuneMaps maps;
  private final ResidentProvider residents;
  private final FormDevice devices;
  private final Clock clock;

  MeetingRequests(
      Meetings meetings,
      Registrations registrations,
      Minutes minutes,
      MeetingLinks links,
      MeetingPhotos photos,
      MeetingFiles files,
      Surveys surveys,
      Projects projects,
      Communes communes,
      CommuneMaps maps,
      ResidentProvider residents,
      FormDevice devices,
      Clock clock) {
    this.meetings = meetings;
    this.registrations = registrations;
    this.minutes = minutes;
    this.links = links;
    this.photos = photos;
    this.files = files;
    this.surveys = surveys;
    this.projects = projects;
    this.communes = communes;
    this.maps = maps;
    this.residents = residents;
    this.devices = devices;
    this.clock = clock;
  }

  /**
   * @param secret of the link by which the page was opened, if it was
   * @param typed what was typed and could not be used; null to fill the form in from what is kept
   * @throws ResponseStatusException if there is no such meeting, or no registration of this link
   */
  MeetingRequest of(
      HttpServletRequest request,
      String handle,
      Optional<String> secret,
      @Nullable Typed typed,
      FormFields.@Nullable Problem problem) {
    MeetingView meeting = meetings.page(handle).orElseThrow(Requests::missing);
    Optional<OwnRegistration> own =
        secret.isPresent()
            ? Optional.of(registrations.byLink(handle, secret.get()).orElseThrow(Requests::missing))
            : registrations.own(residents.reader(), handle);
    boolean over = !clock.instant().isBefore(meeting.summary().isOver());
    return new MeetingRequest(
        meeting,
        Requests.reader(request),
        clock.instant(),
        meetings.counts(meeting.id()),
        own,
        secret,
        devices.value(request),
        typed == null ? fields(own) : typed,
        problem,
        Requests.chosen(request),
        Optional.ofNullable(request.getParameter(DONE)),
        series(meeting.summary()),
        minutes.published(meeting.id()),
        links.of(meeting.summary()),
        photos.of(meeting.id()),
        files.of(meeting.id()),
        over ? survey(meeting) : Optional.empty(),
        project(meeting.summary()),
        Optional.ofNullable(meeting.place()).flatMap(this::map));
  }

  private static Typed fields(Optional<OwnRegistration> own) {
    return own.filter(it -> !it.state().isOver())
        .map(SignUpForm::filled)
        .orElseGet(SignUpForm::begun);
  }

  private List<MeetingSummary> series(MeetingSummary meeting) {
    Instant now = clock.instant();
    return meeting.series() == null
        ? List.of()
        : meetings.of(meeting.series()).stream()
            .filter(it -> !it.id().equals(meeting.id()) && !it.isCancelled())
            .filter(it -> now.isBefore(it.begins()))
            .toList();
  }

  private Optional<String> survey(MeetingView meeting) {
    return surveys.summaries(List.of(meeting.summary().project())).stream()
        .filter(it -> it.id().equals(meeting.survey()) && it.state().takesAnswers())
        .map(it -> SurveyAddress.path(it.handle()))
        .findFirst();
  }

  private Optional<CommuneMap> map(MeetingPlace place) {
    return place.position().flatMap(_ -> maps.get(place.commune()));
  }

  private Optional<String> project(MeetingSummary meeting) {
    return projects.get(List.of(meeting.project())).stream()
        .map(it -> "/c/" + communes.get(it.commune()).slug() + "/" + it.slug())
        .findFirst();
  }
}
