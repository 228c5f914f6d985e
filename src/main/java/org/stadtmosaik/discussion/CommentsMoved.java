package org.stadtmosaik.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a thing is said about another one now. Told within the transaction that did
 * it.
 *
 * @param comments those that everybody can read, the newest {@value #MOST} at most
 */
public record CommentsMoved(About from, About to, List<Moved> comments) {

  /** How many are told of one by one. */
  public static final int MOST = 200;

  /**
   * One of them.
   *
   * @param thread the comment that it replies to; {@code null} for a comment
   */
  public record Moved(CommentId comment, @Nullable CommentId thread) {}
}
