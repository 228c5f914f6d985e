package org.stadtmosaik.idea.domain.imports;

/**
 * One vote event. A person may have voted on a statement more than once; see {@link #supersedes}.
 *
 * @param line physical line of the file on which the row starts, from 1
 * @param sourceId the statement's id there
 * @param voterId the person there, 1 to 100 characters
 * @param castAt milliseconds since 1970 in UTC
 */
public record VoteRow(long line, String sourceId, String voterId, long castAt, Value value) {

  /** What they said. */
  public enum Value {
    /** {@code vote} is 1. */
    AGREE,
    /** {@code vote} is -1. */
    DISAGREE,
    /** {@code vote} is 0. */
    PASS
  }

  /**
   * Whether this is the current one of two votes of the same person on the same statement: the
   * later one, and of two at the same time the one on the later line.
   */
  public boolean supersedes(VoteRow other) {
    return castAt > other.castAt || (castAt == other.castAt && line > other.line);
  }
}
