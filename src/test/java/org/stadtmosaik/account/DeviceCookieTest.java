package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shared.ResidentKey;

class DeviceCookieTest {

  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final ResidentKey key = DeviceCookie.newKey();
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void isBoundToThisHostOverHttps() {
    request.setSecure(true);

    assertThat(written(at(null, NOW)))
        .startsWith("__Host-stadtmosaik=")
        .contains("; Path=/;", "Max-Age=34560000", "; Secure; HttpOnly; SameSite=Lax")
        .doesNotContain("Domain");
  }

  @Test
  void isBoundToThisHostBehindAProxyThatSpeaksHttps() {
    assertThat(written(at("https://mitreden.stadt.example", NOW)))
        .startsWith("__Host-stadtmosaik=")
        .contains("; Secure;");
  }

  @Test
  void isPlainOnALoopbackAddress() {
    assertThat(written(at(null, NOW))).startsWith("stadtmosaik=").doesNotContain("Secure");
  }

  @Test
  void isNotReadFromThePlainNameOverHttps() {
    String value = value(written(at(null, NOW)));
    request.setCookies(new Cookie("stadtmosaik", value));

    assertThat(at(null, NOW).read(request)).contains(key);
    request.setSecure(true);
    assertThat(at(null, NOW).read(request)).isEmpty();
  }

  @Test
  void isSetAgainAfterAMonthOnly() {
    request.setCookies(new Cookie("stadtmosaik", value(written(at(null, NOW)))));

    assertThat(renewed(NOW.plus(Duration.ofDays(30)))).isNull();
    assertThat(renewed(NOW.plus(Duration.ofDays(31)))).startsWith("stadtmosaik=");
  }

  @Test
  void isIgnoredIfItIsNoSecret() {
    for (String value : new String[] {"", "x", ".", "AAAA.20000", "ä.1", "A".repeat(44) + ".1"}) {
      request.setCookies(new Cookie("stadtmosaik", value));
      assertThat(at(null, NOW).read(request)).as(value).isEmpty();
    }
  }

  private String renewed(Instant later) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    at(null, later).renew(request, response);
    return response.getHeader("Set-Cookie");
  }

  private String written(DeviceCookie cookie) {
    MockHttpServletResponse response = new MockHttpServletResponse();
    cookie.write(request, response, key);
    return response.getHeader("Set-Cookie");
  }

  private static String value(String header) {
    return header.substring(header.indexOf('=') + 1, header.indexOf(';'));
  }

  private static DeviceCookie at(String address, Instant now) {
    Map<String, String> given =
        address == null ? Map.of() : Map.of("stadtmosaik.public-address", address);
    Settings settings =
        new Binder(new MapConfigurationPropertySource(given))
            .bindOrCreate("stadtmosaik", Settings.class);
    return new DeviceCookie(new PortalPlace(settings), Clock.fixed(now, ZoneOffset.UTC));
  }
}
