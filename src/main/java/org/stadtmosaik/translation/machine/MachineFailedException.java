package org.stadtmosaik.translation.machine;

/** No translation came; the message has nothing of the text. */
public class MachineFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MachineFailedException(String message) {
    super(message);
  }

  public MachineFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
