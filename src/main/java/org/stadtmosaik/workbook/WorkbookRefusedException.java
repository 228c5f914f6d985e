package org.stadtmosaik.workbook;

import java.util.List;

/** A workbook that is damaged or too large; whoever asked for it says so in their own words. */
public class WorkbookRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient List<Object> arguments;

  WorkbookRefusedException(String reason, Object... arguments) {
    super(reason);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  /**
   * {@code workbook} if it is none, {@code zip} if it is too large inside, {@code cells} with the
   * number of fields that are read at most, {@code part} with the name of a damaged part and the
   * line in it, {@code dtd} with the line that points outside of the file.
   */
  public String reason() {
    return reason;
  }

  /** What belongs to the reason. */
  public Object[] arguments() {
    return arguments.toArray();
  }
}
