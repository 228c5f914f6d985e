package org.stadtmosaik.shell;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says before any script runs.
 *
 * @param status of the page (RFC 9110)
 * @param content null if there is nothing to read without a script
 * @param title null to leave the portal's
 * @param description null to leave the portal's
 * @param picture for link previews, a path within the portal; null for the portal's own
 */
record Readable(
    int status,
    @Nullable Element content,
    @Nullable String title,
    @Nullable String description,
    @Nullable String picture) {

  static Readable nothing(int status) {
    return new Readable(status, null, null, null, null);
  }
}
