package org.stadtmosaik.operation;

/**
 * The program cannot go on, and whoever started it can do something about it. The message is a
 * sentence for them; they never see a stack trace.
 */
public class Refusal extends RuntimeException {

  /** Something outside the program is not as it must be. */
  public static final int FAILED = 1;

  /** The data folder is in use by another owner. */
  public static final int OWNED = 2;

  /** The database has another schema than this program. */
  public static final int OTHER_SCHEMA = 3;

  /** The command line cannot be understood; the number is EX_USAGE of sysexits.h. */
  public static final int USAGE = 64;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  public Refusal(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public Refusal(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** What the process ends with. */
  public int exitCode() {
    return exitCode;
  }
}
