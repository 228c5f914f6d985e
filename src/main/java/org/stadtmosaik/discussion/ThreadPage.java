package org.stadtmosaik.discussion;

import java.util.List;
import java.util.UUID;

/**
 * A part of a discussion.
 *
 * @param forum that it is a part of
 * @param threads in their order
 * @param page from 0
 * @param pages how many there are, at least one
 * @param comments published ones in the whole discussion, replies included
 */
public record ThreadPage(
    Forum forum, List<CommentThread> threads, int page, int pages, long comments) {

  /** Threads on a page. */
  public static final int SIZE = 20;

  /**
   * Replies of a thread that stand on the discussion's page; the thread's own page has them all.
   */
  public static final int REPLIES = 30;

  /** Replies on a page of a thread. */
  public static final int THREAD_SIZE = 50;

  /**
   * The address of one comment on the page of its thread, within the portal.
   *
   * @param before how many published replies of the thread stand before it
   */
  public static String path(Forum forum, UUID thread, long before, UUID comment) {
    long page = before / THREAD_SIZE;
    return forum.path()
        + "?thread="
        + thread
        + (page == 0 ? "" : "&page=" + (page + 1))
        + "#c-"
        + comment;
  }

  /**
   * A comment with replies to it.
   *
   * @param replies the oldest first; perhaps not all of them
   */
  public record CommentThread(CommentView comment, List<CommentView> replies) {}
}
