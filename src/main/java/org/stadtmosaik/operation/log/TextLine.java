package org.stadtmosaik.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A line for people; Spring Boot makes one by name. */
public final class TextLine implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneOffset.UTC);

  @Override
  public String format(ILoggingEvent event) {
    String logger = event.getLoggerName();
    String line =
        "%s %-5s %s: %s%n"
            .formatted(
                TIME.format(event.getInstant()),
                event.getLevel(),
                logger.substring(logger.lastIndexOf('.') + 1),
                Mask.message(event.getFormattedMessage()));
    IThrowableProxy failure = event.getThrowableProxy();
    return failure == null ? line : line + Failure.trace(failure);
  }
}
