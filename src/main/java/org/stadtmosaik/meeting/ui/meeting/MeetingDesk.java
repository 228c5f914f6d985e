package org.stadtmosaik.meeting.ui.meeting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.media.Media;
import org.stadtmosaik.meeting.CheckIns;
import org.stadtmosaik.meeting.MeetingFiles;
import org.stadtmosaik.meeting.MeetingLinks;
import org.stadtmosaik.meeting.MeetingPhotos;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.survey.Surveys;

/** What the parts of a meeting's page ask and do, for whoever sits before it. */
@Component
class MeetingDesk {

  private final Meetings meetings;
  private final Registrations registrations;
  private final CheckIns checkIns;
  private final Minutes minutes;
  private final Talk talk;
  private final Album album;
  private final PortalPlace portal;
  private final ActorProvider actors;
  private final Clock clock;

  /** What a meeting can be about. */
  record Talk(MeetingLinks links, Boards boards, Ideas ideas, Surveys surveys) {}

  /** Photos and files, and taking them in. */
  record Album(MeetingPhotos photos, Media media, MeetingFiles files) {}

  MeetingDesk(
      Meetings meetings,
      Registrations registrations,
      CheckIns checkIns,
      Minutes minutes,
      MeetingLinks links,
      Boards boards,
      Ideas ideas,
      Surveys surveys,
      MeetingPhotos photos,
      Media media,
      MeetingFiles files,
      PortalPlace portal,
      ActorProvider actors,
      Clock clock) {
    this.meetings = meetings;
    this.registrations = registrations;
    this.checkIns = checkIns;
    this.minutes = minutes;
    this.talk = new Talk(links, boards, ideas, surveys);
    this.album = new Album(photos, media, files);
    this.portal = portal;
    this.actors = actors;
    this.clock = clock;
  }

  Meetings meetings() {
    return meetings;
  }

  Registrations registrations() {
    return registrations;
  }

  CheckIns checkIns() {
    return checkIns;
  }

  Minutes minutes() {
    return minutes;
  }

  Talk talk() {
    return talk;
  }

  MeetingPhotos photos() {
    return album.photos();
  }

  MeetingFiles files() {
    return album.files();
  }

  Media media() {
    return album.media();
  }

  /** A page's address as people reach it. */
  String address(String path) {
    return portal.address(path);
  }

  Actor actor() {
    return actors.current();
  }

  Instant now() {
    return clock.instant();
  }
}
