package org.stadtmosaik.operation.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many pages are open in browsers, in how many sessions. */
@Component
class OpenPages implements VaadinServiceInitListener, MeterBinder {

  private static final long serialVersionUID = 1L;

  private final AtomicInteger sessions = new AtomicInteger();
  private final AtomicInteger pages = new AtomicInteger();

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addSessionInitListener(_ -> sessions.incrementAndGet());
    event.getSource().addSessionDestroyListener(_ -> sessions.decrementAndGet());
    event
        .getSource()
        .addUIInitListener(start -> {
          pages.incrementAndGet();
          start.getUI().addDetachListener(_ -> pages.decrementAndGet());
        });
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("stadtmosaik.sessions", sessions, AtomicInteger::get)
        .description("sessions of browsers with an open page")
        .register(registry);
    Gauge.builder("stadtmosaik.pages", pages, AtomicInteger::get)
        .description("pages that are open in browsers")
        .register(registry);
  }
}
