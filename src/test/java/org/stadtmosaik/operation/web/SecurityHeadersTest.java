package org.stadtmosaik.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.stadtmosaik.operation.Settings;

class SecurityHeadersTest {

  private static final String HSTS = "Strict-Transport-Security";

  @Test
  void promisesHttpsWhereResidentsComeByIt() {
    assertThat(answer("https://mitmachen.example", "text/html").getHeader(HSTS))
        .isEqualTo("max-age=31536000");
    assertThat(answer("http://mitmachen.example", "text/html").getHeader(HSTS)).isNull();
  }

  @Test
  void givesAWorkerWhatItNeedsAndAPictureNothing() {
    assertThat(policy("text/javascript")).contains("default-src 'self'");
    assertThat(policy("image/svg+xml")).contains("default-src 'none'");
    assertThat(policy("application/json")).contains("default-src 'none'");
    assertThat(policy("text/html;charset=UTF-8")).contains("'nonce-");
  }

  private static String policy(String type) {
    return answer("http://mitmachen.example", type).getHeader("Content-Security-Policy");
  }

  private static MockHttpServletResponse answer(String address, String type) {
    Settings settings =
        new Binder(
                new MapConfigurationPropertySource(Map.of("stadtmosaik.public-address", address)))
            .bindOrCreate("stadtmosaik", Settings.class);
    MockHttpServletResponse response = new MockHttpServletResponse();
    response.setContentType(type);
    new SecurityHeaders(settings).writeHeaders(new MockHttpServletRequest(), response);
    return response;
  }
}
