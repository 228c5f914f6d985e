package org.stadtmosaik.following.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.following.NewsKind;
import org.stadtmosaik.following.Target;

/** Something that has happened, as it is kept. */
public record NewsRow(
    UUID id,
    UUID project,
    NewsKind kind,
    Target about,
    String subjectType,
    UUID subject,
    @Nullable UUID author,
    @Nullable UUID repliedTo,
    Instant happenedAt) {

  /** The same as news of another thing. */
  public NewsRow toldOf(Target thing) {
    return new NewsRow(
        id, project, kind, thing, subjectType, subject, author, repliedTo, happenedAt);
  }
}
