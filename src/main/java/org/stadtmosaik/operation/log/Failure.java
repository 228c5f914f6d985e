package org.stadtmosaik.operation.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/** An exception as lines: every class and place, and the messages without what is somebody's. */
final class Failure {

  private static final int FRAMES = 80;

  private Failure() {}

  static String trace(IThrowableProxy failure) {
    StringBuilder lines = new StringBuilder();
    append(lines, failure, "", 0);
    return lines.toString();
  }

  /** Class and message. */
  static String head(IThrowableProxy failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClassName()
        : failure.getClassName() + ": " + Mask.failure(message);
  }

  private static void append(
      StringBuilder lines, @Nullable IThrowableProxy failure, String before, int depth) {
    if (failure == null || depth > 10) {
      return;
    }
    lines.append(before).append(head(failure)).append('\n');
    StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
    int shown = Math.min(frames.length - failure.getCommonFrames(), FRAMES);
    for (int i = 0; i < shown; i++) {
      lines.append('\t').append(frames[i].getSTEAsString()).append('\n');
    }
    if (shown < frames.length) {
      lines.append("\t... ").append(frames.length - shown).append(" more\n");
    }
    for (IThrowableProxy suppressed : failure.getSuppressed()) {
      append(lines, suppressed, "Suppressed: ", depth + 1);
    }
    append(lines, failure.getCause(), "Caused by: ", depth + 1);
  }
}
