package org.stadtmosaik.operation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.FlowTab;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.PortalBrowser;

/** What machines may ask, and what they are told. */
@OnAPort
class HealthIT {

  private static final Pattern PERSONAL =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-|@\\w|127\\.0\\.1\\.|anna", Pattern.CASE_INSENSITIVE);

  @LocalServerPort private int port;

  @Test
  void saysThatItIsWellAndNothingElse() {
    for (String path : List.of("/health/live", "/health/ready")) {
      HttpResponse<String> answer = new PortalBrowser(port, 20).get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  void keepsActuatorToItself() {
    PortalBrowser browser = new PortalBrowser(port, 20);
    for (String path :
        List.of("actuator", "actuator/health", "actuator/prometheus", "actuator/env", "health")) {
      assertThat(browser.get("/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void givesFiguresWithoutAnybodyInThem() {
    PortalBrowser browser = new PortalBrowser(port, 20);
    browser.get("/b/0193d7a1-0000-7000-8000-000000000000");
    browser.get("/anna");
    browser.api("PUT", "/api/v1/ideas/0193d7a1-0000-7000-8000-000000000000/support", "");
    new FlowTab(browser).go("mine");

    String figures = browser.get("/metrics").body();
    assertThat(figures)
        .contains("stadtmosaik_ideas ")
        .contains("stadtmosaik_cases_open ")
        .contains("stadtmosaik_cases_overdue ")
        .contains("stadtmosaik_jobs_failing ")
        .contains("stadtmosaik_jobs_late ")
        .contains("stadtmosaik_disk_free_bytes{place=\"data\"}")
        .containsPattern("stadtmosaik_sessions [1-9]")
        .containsPattern("stadtmosaik_pages [1-9]")
        .contains("hikaricp_connections_active")
        .contains("jvm_memory_used_bytes")
        .contains("http_server_requests_seconds_count");
    assertThat(figures.lines().filter(line -> PERSONAL.matcher(line).find())).isEmpty();
  }
}
