package org.stadtmosaik.notification;

import org.stadtmosaik.shared.Language;

/** An entry for the reader's calendar, as part of a mail. */
public interface CalendarPart {

  /**
   * What the calendar is asked to do: {@code REQUEST}, {@code CANCEL} or {@code PUBLISH}, as the
   * content says.
   */
  String method();

  /**
   * The calendar file for one reader.
   *
   * @param attendee whose mail it is in
   * @param organizer the address that the portal's mails come from
   */
  String content(Language language, MailAddress attendee, MailAddress organizer);
}
