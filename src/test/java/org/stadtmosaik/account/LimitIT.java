package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.account.limits.Solving;

/** Many people behind one address, on a real port. */
@OnAPort
class LimitIT {

  private static final int PEOPLE = 50;

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;

  private Fixtures fixtures;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
  }

  @Test
  void letsAHouseOfFiftyTakePartAtTheSameTime() throws Exception {
    List<Callable<Integer>> phones = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      phones.add(() -> takePart(phone(200)));
    }
    int proofs = 0;
    try (ExecutorService house = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> phone : house.invokeAll(phones)) {
        proofs += phone.get();
      }
    }
    // 150 devices and ideas: past the address's share they came with proof, and none was sent away.
    assertThat(proofs).isBetween(1, 2 * PEOPLE);
  }

  @Test
  void slowsOneDeviceThatFloodsAndNobodyElseInTheHouse() {
    PortalBrowser flooding = phone(201);
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      answers.add(flooding.api("POST", ideas(), idea()));
    }

    assertThat(answers.subList(0, 12)).extracting(HttpResponse::statusCode).containsOnly(201);
    // On a slow machine there is room for another one meanwhile.
    List<HttpResponse<String>> slowed =
        answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertThat(slowed).hasSizeBetween(10, 18);
    HttpResponse<String> last = slowed.getLast();
    assertThat(last.headers().firstValue("Retry-After").map(Integer::parseInt))
        .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 10));
    assertThat(last.body()).startsWith("{\"error\":\"limit.busy\"").doesNotContain("\"work\"");
    assertThat(phone(201).api("POST", ideas(), idea()).statusCode()).isEqualTo(201);
    // Whoever is slowed down can still go.
    assertThat(flooding.api("DELETE", "/api/v1/device", "").statusCode()).isEqualTo(204);
  }

  private int takePart(PortalBrowser phone) {
    return send(phone, "/api/v1/device", "")
        + send(phone, ideas(), idea())
        + send(phone, ideas(), idea());
  }

  /** Sends as the pages do; how often proof of work was asked for. */
  private static int send(PortalBrowser phone, String path, String json) {
    HttpResponse<String> answer = phone.api("POST", path, json);
    int proofs = 0;
    if (answer.statusCode() == 429) {
      proofs++;
      answer =
          phone.send(
              "POST",
              path,
              Map.of(
                  "Content-Type", "application/json",
                  "X-Stadtmosaik", "1",
                  "X-Stadtmosaik-Work", Solving.solvedFrom(answer.body())),
              json);
    }
    assertThat(answer.statusCode()).as(answer.body()).isIn(201, 204);
    return proofs;
  }

  private PortalBrowser phone(int address) {
    PortalBrowser phone = new PortalBrowser(port, address);
    phone.carry(DeviceCookie.newKey());
    return phone;
  }

  private String ideas() {
    return "/api/v1/boards/" + fixtures.here.board().id().value() + "/ideas";
  }

  private static String idea() {
    return "{\"clientId\":\"%s\",\"text\":\"Eine Bank\",\"language\":\"de\"}"
        .formatted(UUID.randomUUID());
  }
}
