package org.stadtmosaik.notification.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A row of the inbox.
 *
 * @param words {@code null} if there is no device to read it on
 * @param path {@code null} for the reader's own page
 */
public record InboxRow(
    UUID id,
    UUID recipient,
    String onceKey,
    @Nullable UUID owner,
    String topic,
    Language language,
    @Nullable InboxWords words,
    @Nullable String path,
    Instant toldAt,
    @Nullable Instant readAt) {

  @Override
  public String toString() {
    return "message " + id;
  }
}
