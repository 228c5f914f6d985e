package org.stadtmosaik.operation.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import tools.jackson.databind.json.JsonMapper;

/** A line for programs, with the field names of the Elastic Common Schema. */
public final class JsonLine implements StructuredLogFormatter<ILoggingEvent> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public String format(ILoggingEvent event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("@timestamp", event.getInstant().toString());
    fields.put("log.level", event.getLevel().toString());
    fields.put("log.logger", event.getLoggerName());
    fields.put("process.thread.name", Mask.message(event.getThreadName()));
    fields.put("service.name", "stadtmosaik");
    fields.put("message", Mask.message(event.getFormattedMessage()));
    IThrowableProxy failure = event.getThrowableProxy();
    if (failure != null) {
      fields.put("error.type", failure.getClassName());
      fields.put("error.message", Failure.head(failure));
      fields.put("error.stack_trace", Failure.trace(failure));
    }
    return JSON.writeValueAsString(fields) + "\n";
  }
}
