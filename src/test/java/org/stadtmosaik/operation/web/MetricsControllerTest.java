package org.stadtmosaik.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.stadtmosaik.operation.Settings;

class MetricsControllerTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void isThereForThisMachineOnly() {
    MetricsController controller = with(Map.of());
    assertThat(controller.metrics(request).getStatusCode().value()).isEqualTo(200);
    request.setRemoteAddr("192.0.2.1");
    assertThatThrownBy(() -> controller.metrics(request))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void isNotThereThroughAProxyOnThisMachine() {
    request.addHeader("X-Forwarded-For", "127.0.0.1");
    assertThatThrownBy(() -> with(Map.of()).metrics(request))
        .isInstanceOf(ResponseStatusException.class);
  }

  @Test
  void wantsTheTokenFromEverybodyIfThereIsOne() {
    MetricsController controller = with(Map.of("stadtmosaik.metrics.token", "s3cret"));
    assertThatThrownBy(() -> controller.metrics(request))
        .isInstanceOf(ResponseStatusException.class);
    request.addHeader("Authorization", "Bearer s3creT");
    assertThatThrownBy(() -> controller.metrics(request))
        .isInstanceOf(ResponseStatusException.class);
    request.removeHeader("Authorization");
    request.addHeader("Authorization", "Bearer s3cret");
    request.setRemoteAddr("192.0.2.1");
    assertThat(controller.metrics(request).getStatusCode().value()).isEqualTo(200);
  }

  private static MetricsController with(Map<String, String> given) {
    Settings settings =
        new Binder(new MapConfigurationPropertySource(given))
            .bindOrCreate("stadtmosaik", Settings.class);
    return new MetricsController(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), settings);
  }
}
