package org.stadtmosaik.operation.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs and disk as figures. Labels never name a person or a single thing. */
@Component
class PortalMeters implements MeterBinder {

  private final JdbcClient jdbc;
  private final DiskSpace disk;

  PortalMeters(JdbcClient jdbc, DiskSpace disk) {
    this.jdbc = jdbc;
    this.disk = disk;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    jobs(registry, "failing", "consecutive_failures > 0", "jobs whose last attempt failed");
    jobs(
        registry,
        "late",
        "picked = 0 AND execution_time < UTC_TIMESTAMP(6) - INTERVAL 5 MINUTE",
        "jobs that should have begun five minutes ago");
    for (String place : disk.places()) {
      Gauge.builder("stadtmosaik.disk.free", disk, it -> it.free(place))
          .tag("place", place)
          .baseUnit("bytes")
          .description("room that is left on the disk")
          .register(registry);
    }
  }

  private void jobs(MeterRegistry registry, String name, String condition, String description) {
    String query = "SELECT COUNT(*) FROM scheduled_tasks WHERE " + condition;
    Gauge.builder("stadtmosaik.jobs." + name, jdbc, it -> count(it, query))
        .description(description)
        .register(registry);
  }

  private static double count(JdbcClient jdbc, String query) {
    return jdbc.sql(query).query(Long.class).single();
  }
}
