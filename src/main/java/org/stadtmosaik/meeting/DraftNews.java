package org.stadtmosaik.meeting;

import java.util.Objects;

/** What of a meeting those who come have to be told. */
record DraftNews(MeetingDraft before, MeetingDraft after) {

  /** It is at another time. */
  boolean isMoved() {
    return !before.time().equals(after.time()) || !before.zone().equals(after.zone());
  }

  /** One takes part at another place, or by another link. */
  boolean isElsewhere() {
    return !Objects.equals(before.place(), after.place())
        || before.online() != after.online()
        || !Objects.equals(before.link(), after.link());
  }

  /** It says something else about what it is. */
  boolean saysOtherwise() {
    return !before.title().equals(after.title())
        || !before.text().equals(after.text())
        || !Objects.equals(before.agenda(), after.agenda())
        || !before.meets().equals(after.meets());
  }
}
