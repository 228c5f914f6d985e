package org.stadtmosaik.notification.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, in its reader's language already.
 *
 * @param sender the commune or the portal, by name
 * @param text paragraphs
 * @param code to be typed in somewhere
 * @param link address that the button leads to
 * @param action the word on the button
 * @param end paragraphs below code and button
 * @param unsubscribe page on which mails of this kind can be stopped, also by one POST (RFC 8058)
 * @param calendar an entry for the reader's calendar
 */
public record Body(
    String sender,
    List<String> text,
    @Nullable String code,
    @Nullable String link,
    @Nullable String action,
    List<String> end,
    @Nullable String unsubscribe,
    @Nullable CalendarFile calendar) {

  /**
   * A calendar file as it is sent along (RFC 6047).
   *
   * @param method what the calendar is asked to do, as the content says
   */
  public record CalendarFile(String method, String content) {}
}
