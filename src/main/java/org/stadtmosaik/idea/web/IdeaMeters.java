package org.stadtmosaik.idea.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many ideas there are, as a figure. */
@Component
class IdeaMeters implements MeterBinder {

  private final JdbcClient jdbc;

  IdeaMeters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("stadtmosaik.ideas", jdbc, IdeaMeters::ideas)
        .description("ideas that were sent in, whatever became of them")
        .register(registry);
  }

  private static double ideas(JdbcClient jdbc) {
    return jdbc.sql("SELECT COUNT(*) FROM idea").query(Long.class).single();
  }
}
