package org.stadtmosaik.meeting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalSeals;
import org.stadtmosaik.meeting.domain.MeetingRow;

/** The links by which people take part from afar; the database alone opens no door. */
@Component
class OnlineLinks {

  private static final String SEAL = "meeting link";

  private final PortalSeals seals;

  OnlineLinks(PortalSeals seals) {
    this.seals = seals;
  }

  byte @Nullable [] seal(UUID meeting, @Nullable String link) {
    return link == null
        ? null
        : seals.seal(SEAL, link.getBytes(StandardCharsets.UTF_8), context(meeting));
  }

  Optional<String> open(MeetingRow meeting) {
    return open(meeting.id(), meeting.link());
  }

  Optional<String> open(UUID meeting, byte @Nullable [] sealed) {
    return Optional.ofNullable(sealed)
        .map(it -> new String(seals.open(SEAL, it, context(meeting)), StandardCharsets.UTF_8));
  }

  private static byte[] context(UUID meeting) {
    return meeting.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
