package org.stadtmosaik.operation.log;

/** How the log is written. */
public enum Format {
  /** For people. */
  TEXT(TextLine.class),
  /** For programs. */
  JSON(JsonLine.class);

  private final String line;

  Format(Class<?> line) {
    this.line = line.getName();
  }

  /** The class that writes a line, as Spring Boot's {@code logging.structured.format.console}. */
  public String line() {
    return line;
  }
}
