package org.stadtmosaik.media;

/** So many pictures came in at once that this one has to be sent again a little later. */
public class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How long the sender should wait, in seconds. */
  public static final int RETRY_AFTER = 10;

  public BusyException() {
    super("too many pictures at once");
  }
}
