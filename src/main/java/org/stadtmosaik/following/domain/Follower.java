package org.stadtmosaik.following.domain;

import java.time.Instant;
import java.util.UUID;
import org.stadtmosaik.following.Rhythm;
import org.stadtmosaik.following.Wishes;

/**
 * Somebody who follows things in one project.
 *
 * @param person their pseudonym there
 * @param recipient by which they are known where messages go out
 * @param toldUntil news up to this moment they have been told
 * @param dueAt when the next digest is put together
 */
public record Follower(
    UUID person,
    UUID project,
    UUID recipient,
    Rhythm rhythm,
    boolean repliesAtOnce,
    boolean automatic,
    Instant toldUntil,
    Instant dueAt) {

  public Wishes wishes() {
    return new Wishes(rhythm, repliesAtOnce, automatic);
  }
}
