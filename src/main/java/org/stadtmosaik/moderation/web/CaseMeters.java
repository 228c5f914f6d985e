package org.stadtmosaik.moderation.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many cases wait for a decision, and how many longer than promised, as figures. */
@Component
class CaseMeters implements MeterBinder {

  private final JdbcClient jdbc;

  CaseMeters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "open", "state = 'OPEN'", "cases that wait for a decision");
    gauge(
        registry,
        "overdue",
        "state = 'OPEN' AND due_at < UTC_TIMESTAMP(6)",
        "cases that wait for a decision longer than promised");
  }

  private void gauge(MeterRegistry registry, String name, String condition, String description) {
    String query = "SELECT COUNT(*) FROM moderation_case WHERE " + condition;
    Gauge.builder("stadtmosaik.cases." + name, jdbc, it -> count(it, query))
        .description(description)
        .register(registry);
  }

  private static double count(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
