package org.stadtmosaik.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps out of the log what breaks off in a start because the process was told to end: that is no
 * failure. Some of it comes before the first shutdown hook runs.
 */
final class UntilReady extends TurboFilter {

  private static final LoggerContext LOGS = (LoggerContext) LoggerFactory.getILoggerFactory();

  /** From now on; setting logging up would end it. */
  void begin() {
    LOGS.addTurboFilter(this);
  }

  /** The start is over: what breaks off from now on is to be known. */
  void end() {
    LOGS.getTurboFilterList().remove(this);
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] params,
      @Nullable Throwable thrown) {
    return level.isGreaterOrEqual(Level.WARN) && isEnding()
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  /** The one way to ask: no hook is taken any more. */
  private static boolean isEnding() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }
}
