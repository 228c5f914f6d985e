package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stadtmosaik.account.limits.Solving;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;

@PortalTest
class DeviceIT {

  private static final String DEVICE = "/api/v1/device";

  @LocalServerPort private int port;
  @Autowired private DeviceCookie cookie;
  @Autowired private JdbcClient jdbc;
  @Autowired private AccountTestConfiguration.TestClock clock;

  private Browser phone;

  @BeforeEach
  void aPhone() {
    // All browsers here have one address, and each minute has room for so many codes.
    clock.advance(Duration.ofMinutes(1));
    phone = new Browser(port);
  }

  @Test
  void givesADeviceItsSecretOnce() {
    HttpResponse<String> first = phone.api("POST", DEVICE, "");
    String secret = phone.cookie("stadtmosaik");
    HttpResponse<String> second = phone.api("POST", DEVICE, "");

    assertThat(first.statusCode()).isEqualTo(204);
    assertThat(first.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("; Path=/; Max-Age=34560000;", "; HttpOnly; SameSite=Lax")
        .doesNotContain("Secure", "Domain");
    assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(phone.cookie("stadtmosaik")).isEqualTo(secret).hasSizeGreaterThan(43);
  }

  @Test
  void saysWhetherItKnowsTheDevice() {
    assertThat(phone.get(DEVICE).body()).isEqualTo("{\"known\":false}");
    phone.api("POST", DEVICE, "");
    assertThat(phone.get(DEVICE).body()).isEqualTo("{\"known\":true}");

    assertThat(phone.api("DELETE", DEVICE, "").statusCode()).isEqualTo(204);
    assertThat(phone.get(DEVICE).body()).isEqualTo("{\"known\":false}");
  }

  @Test
  void refusesChangesWithoutOurHeader() {
    for (String method : List.of("POST", "DELETE", "PUT", "PATCH")) {
      HttpResponse<String> answer =
          phone.send(
              phone
                  .to(DEVICE)
                  .header("Accept-Language", "en")
                  .method(method, HttpRequest.BodyPublishers.noBody()));
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .startsWith("{\"error\":\"account.error.header\",\"message\":\"This request");
    }
  }

  @Test
  void bringsAResidentBackOnASecondDevice() {
    phone.api("POST", DEVICE, "");
    String code = code(phone);
    Browser tablet = new Browser(port);
    tablet.api("POST", DEVICE, "");

    String copied = code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    HttpResponse<String> answer = recover(tablet, copied);

    assertThat(answer.statusCode()).isEqualTo(204);
    ProjectId project = new ProjectId(UUID.randomUUID());
    assertThat(pseudonym(tablet, project)).isEqualTo(pseudonym(phone, project));
    assertThat(pseudonym(phone, project))
        .isNotEqualTo(pseudonym(phone, new ProjectId(UUID.randomUUID())));
  }

  @Test
  void showsTheSameCodeEachTimeAndKeepsOneRow() {
    phone.api("POST", DEVICE, "");
    long before = rows();

    assertThat(code(phone)).isEqualTo(code(phone)).matches("(\\w{5}-){3}\\w{5}");
    assertThat(rows()).isEqualTo(before + 1);
  }

  @Test
  void bringsAResidentBackByThePlainForm() {
    phone.api("POST", DEVICE, "");
    String code = code(phone);
    Browser tablet = new Browser(port);

    HttpResponse<String> answer = tablet.post("/recover/device", Map.of("code", code));
    HttpResponse<String> wrong = tablet.post("/recover/device", Map.of("code", "0".repeat(20)));
    HttpResponse<String> forged =
        tablet.postWithToken("/recover/device", Map.of("code", code), "made up");

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/recover?done");
    assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/recover?unknown");
    assertThat(forged.statusCode()).isEqualTo(403);
    ProjectId project = new ProjectId(UUID.randomUUID());
    assertThat(pseudonym(tablet, project)).isEqualTo(pseudonym(phone, project));
  }

  @Test
  void givesNoCodeWithoutADevice() {
    HttpResponse<String> answer = phone.api("POST", DEVICE + "/recovery-code", "");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).startsWith("{\"error\":\"account.error.noDevice\",\"message\":\"");
  }

  @Test
  void saysThatACodeIsUnknown() {
    for (String code : List.of("00000-00000-00000-00000", "short", "")) {
      HttpResponse<String> answer = recover(phone, code);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("account.error.unknownCode");
    }
    assertThat(phone.api("POST", DEVICE + "/recovery", "{}").statusCode()).isEqualTo(404);
    assertThat(phone.cookie("stadtmosaik")).isEmpty();
  }

  @Test
  void asksForProofOfWorkOnceAnAddressHasTriedManyCodes() {
    for (int i = 0; i < 20; i++) {
      assertThat(recover(phone, "wrong").statusCode()).isEqualTo(404);
    }
    HttpResponse<String> slower = recover(phone, "wrong");
    assertThat(slower.statusCode()).isEqualTo(429);
    assertThat(slower.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(slower.body()).startsWith("{\"error\":\"limit.many\",\"message\":\"");

    HttpResponse<String> proved =
        phone.send(
            phone
                .to(DEVICE + "/recovery")
                .header("X-Stadtmosaik", "1")
                .header("X-Stadtmosaik-Work", Solving.solvedFrom(slower.body()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"wrong\"}")));
    assertThat(proved.statusCode()).isEqualTo(404);
    assertThat(
            phone.post("/recover/device", Map.of("code", "wrong")).headers().firstValue("Location"))
        .hasValueSatisfying(place -> assertThat(place).endsWith("/recover?wait"));

    clock.advance(Duration.ofMinutes(1));
    assertThat(recover(phone, "wrong").statusCode()).isEqualTo(404);
  }

  @Test
  void renewsTheCookieWhenAPageIsOpenedAMonthLater() {
    phone.api("POST", DEVICE, "");
    clock.advance(Duration.ofDays(31));

    HttpResponse<String> answer = phone.api("POST", DEVICE, "");

    assertThat(answer.headers().firstValue("Set-Cookie")).isPresent();
  }

  @Test
  void tellsBrowsersToTrustNobodyElse() {
    HttpHeaders headers = phone.get(DEVICE).headers();

    // What the API answers is data: nothing in it is loaded, run, framed or sent anywhere.
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void leadsToTheSignInPageBeneathStaffOnly() {
    HttpResponse<String> staff = phone.get("/staff/anything");

    assertThat(staff.statusCode()).isEqualTo(302);
    assertThat(staff.headers().firstValue("Location").orElseThrow()).endsWith("/staff/sign-in");
    assertThat(phone.get("/themes/stadtmosaik/styles.css").statusCode()).isEqualTo(200);
    assertThat(phone.get("/anything").statusCode()).isNotEqualTo(302);
  }

  private static HttpResponse<String> recover(Browser browser, String code) {
    return browser.api("POST", DEVICE + "/recovery", "{\"code\":\"" + code + "\"}");
  }

  private static String code(Browser browser) {
    return browser.api("POST", DEVICE + "/recovery-code", "").body().split("\"")[3];
  }

  private PseudonymId pseudonym(Browser browser, ProjectId project) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setCookies(new Cookie("stadtmosaik", browser.cookie("stadtmosaik")));
    return cookie.read(request).orElseThrow().pseudonymIn(project);
  }

  private long rows() {
    return jdbc.sql("SELECT COUNT(*) FROM recovery").query(Long.class).single();
  }
}
