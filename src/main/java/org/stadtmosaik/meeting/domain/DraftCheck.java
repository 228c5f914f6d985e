package org.stadtmosaik.meeting.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.shared.InvalidInputException;

/** What a meeting must be like so that people can rely on it. */
public final class DraftCheck {

  private final MeetingDraft draft;

  public DraftCheck(MeetingDraft draft) {
    this.draft = draft;
  }

  /**
   * @throws InvalidInputException with the first thing that cannot be
   */
  public void check() {
    check(draft.title().texts().values().stream().noneMatch(String::isBlank), "title", "title");
    Instant begins = draft.time().begins(draft.zone());
    check(!isAfter(draft.closes(), begins), "closes", "closes");
    check(
        draft.opens() == null
            || draft.opens().isBefore(draft.closes() == null ? begins : draft.closes()),
        "opens",
        "opens");
    check(!isAfter(draft.supplierUntil(), begins), "supplierUntil", "supplier");
    link(draft.link());
    places(MeetingMode.SITE, draft.sitePlaces(), "sitePlaces");
    places(MeetingMode.ONLINE, draft.onlinePlaces(), "onlinePlaces");
  }

  /**
   * @throws InvalidInputException if it has begun already
   */
  public void future(Instant now) {
    check(draft.time().begins(draft.zone()).isAfter(now), "time", "past");
  }

  private void places(MeetingMode mode, @Nullable Integer total, String field) {
    if (total != null && (total < 1 || total > MeetingDraft.MOST_PLACES)) {
      throw new InvalidInputException(
          field, "meeting.error.draft.places", MeetingDraft.MOST_PLACES);
    }
    long reserved = 0;
    for (MeetingDraft.Reserved part : draft.contingents()) {
      check(part.places() >= 1, "contingents", "contingent");
      reserved += part.mode() == mode ? part.places() : 0;
    }
    check(reserved <= (total == null ? 0 : total), "contingents", "reserved");
  }

  private void link(@Nullable String link) {
    if (link != null) {
      check(draft.online(), "link", "linkOnline");
      check(link.length() <= MeetingDraft.LONGEST_LINK && isWeb(link), "link", "link");
    }
  }

  private static boolean isWeb(String link) {
    try {
      URI address = new URI(link);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isAfter(@Nullable Instant moment, Instant begins) {
    return moment != null && moment.isAfter(begins);
  }

  private static void check(boolean good, String field, String key) {
    if (!good) {
      throw new InvalidInputException(field, "meeting.error.draft." + key);
    }
  }
}
