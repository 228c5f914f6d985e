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
    assertThat(answer("https://mitmachen.example", "/").getHeader(HSTS))
        .isEqualTo("max-age=31536000");
    assertThat(answer("http://mitmachen.example", "/").getHeader(HSTS)).isNull();
  }

  @Test
  void givesAWorkerWhatItNeedsAndDataNothing() {
    assertThat(policy("/VAADIN/build/work.js")).contains("default-src 'self'");
    assertThat(policy("/api/v1/device")).contains("default-src 'none'");
    assertThat(policy("/VAADIN/dynamic/resource/1/x/")).contains("default-src 'none'");
    assertThat(policy("/b/1")).contains("'nonce-");
  }

  @Test
  void sparesPartsOfPagesWhatOnlyPagesObey() {
    for (String path : new String[] {"/VAADIN/build/x.js", "/themes/x.css", "/media/1/middle"}) {
      MockHttpServletResponse part = answer("https://mitmachen.example", path);
      assertThat(part.getHeader("Content-Security-Policy"))
          .startsWith("default-src 'self'")
          .contains("frame-ancestors 'none'");
      assertThat(part.getHeaderNames())
          .contains(HSTS, "X-Content-Type-Options", "Cross-Origin-Resource-Policy")
          .doesNotContain("Permissions-Policy", "Cross-Origin-Opener-Policy");
    }
  }

  private static String policy(String path) {
    return answer("http://mitmachen.example", path).getHeader("Content-Security-Policy");
  }

  private static MockHttpServletResponse answer(String address, String path) {
    Settings settings =
        new Binder(
                new MapConfigurationPropertySource(Map.of("stadtmosaik.public-address", address)))
            .bindOrCreate("stadtmosaik", Settings.class);
    MockHttpServletResponse response = new MockHttpServletResponse();
    new SecurityHeaders(settings).writeHeaders(new MockHttpServletRequest("GET", path), response);
    return response;
  }
}
