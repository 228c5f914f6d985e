package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.ical.CalendarHead;
import org.stadtmosaik.meeting.ical.Organizer;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/** What calendars say about themselves, and who invites. */
@Component
class CalendarHeads {

  private final PortalPlace place;
  private final Communes communes;
  private final Mails mails;

  CalendarHeads(PortalPlace place, Communes communes, Mails mails) {
    this.place = place;
    this.communes = communes;
    this.mails = mails;
  }

  /**
   * A calendar for everybody.
   *
   * @param key of its name
   * @param whose is in its name
   * @param path with a slash before it
   */
  CalendarHead head(
      String key, LocalizedText whose, String path, CommuneId commune, Language reader) {
    return new CalendarHead(
        Messages.get(reader, key, whose.in(reader).text()),
        Messages.get(reader, "meetingmail.feed.about", place.address("/")),
        place.address(path) + "?lang=" + reader.tag(),
        organizer(commune, reader));
  }

  /** A calendar for one person; the token in its address is not written into it. */
  CalendarHead own(Language reader) {
    return new CalendarHead(
        Messages.get(reader, "meetingmail.feed.own"),
        Messages.get(reader, "meetingmail.feed.aboutOwn"),
        place.address("/mine/meetings"),
        new Organizer(Messages.get(reader, "shell.name"), mails.from().value()));
  }

  Organizer organizer(CommuneId commune, Language reader) {
    return new Organizer(communes.get(commune).name().in(reader).text(), mails.from().value());
  }
}
