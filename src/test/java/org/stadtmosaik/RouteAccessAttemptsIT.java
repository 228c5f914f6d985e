package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.EndpointCalls;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.FlowTab;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.Outcome;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.access.Who;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.shared.Actor;

/** What somebody could try beside the ways that the role matrix lists. */
@OnAPort
class RouteAccessAttemptsIT {

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient jdbc;

  private Fixtures fixtures;
  private People people;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
    people = new People(beans, fixtures, port);
  }

  @Test
  void saysToEverybodyThatAnUnknownAddressDoesNotExist() {
    for (Who who : Who.browsing()) {
      assertThat(people.browser(who).get("/nope").statusCode()).as(who.name()).isEqualTo(404);
      assertThat(seen(people.tab(who), "nope")).as(who.name()).isEqualTo(Outcome.NOT_FOUND);
    }
    assertThat(people.browser(Who.LEAD).get("/staff/nope").statusCode()).isEqualTo(404);
    assertThat(people.browser(Who.ANONYMOUS).get("/mine/").statusCode()).isEqualTo(200);
  }

  @Test
  void saysToProgramsThatAnUnknownAddressDoesNotExist() {
    for (String path : List.of("/api/v1/nope", "/api/v1/ideas", "/api/v2/device", "/api")) {
      HttpResponse<String> answer = people.browser(Who.AUTHOR).get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
    assertThat(people.browser(Who.AUTHOR).get("/api/v1/nope").body())
        .startsWith("{\"error\":\"shared.error.notFound\"");
    String withdrawal = "/api/v1/ideas/" + fixtures.here.held().value() + "/withdrawal";
    assertThat(people.browser(Who.AUTHOR).get(withdrawal).statusCode()).isEqualTo(405);
  }

  @Test
  void leavesOutWhateverASenderAddsToAnIdea() {
    UUID clientId = UUID.randomUUID();
    String other = fixtures.elsewhere.board().id().value().toString();
    HttpResponse<String> answer =
        people
            .browser(Who.OTHER_RESIDENT)
            .api(
                "POST",
                "/api/v1/boards/" + fixtures.here.board().id().value() + "/ideas",
                """
                {"clientId":"%s","text":"Mehr","language":"de","state":"PUBLISHED","version":7,\
                "id":"%s","author":"%s","board":"%s","boardId":"%s","commune":"%s"}\
                """
                    .formatted(clientId, clientId, clientId, other, other, other));

    assertThat(answer.statusCode()).isEqualTo(201);
    Map<String, Object> stored =
        jdbc.sql("SELECT id, state, author, board_id FROM idea WHERE client_id = ?")
            .param(clientId)
            .query()
            .singleRow();
    Actor.Resident sender = (Actor.Resident) fixtures.actor(Who.OTHER_RESIDENT);
    assertThat(stored)
        .containsEntry("state", "HELD")
        .containsEntry("author", sender.in(fixtures.here.project().id()).value())
        .containsEntry("board_id", fixtures.here.board().id().value())
        .doesNotContainEntry("id", clientId);
  }

  @Test
  void letsStaffWithADeviceBeNoMoreThanThatDevicesResident() {
    PortalBrowser withOthers = people.browser(Who.MODERATOR).copy();
    withOthers.carry(fixtures.key(Who.OTHER_RESIDENT));
    String idea = "/api/v1/ideas/" + fixtures.here.held().value();
    String change = "{\"version\":0,\"text\":\"Anders\",\"language\":\"de\"}";

    assertThat(withOthers.api("PUT", idea, change).statusCode()).isEqualTo(404);
    assertThat(withOthers.api("POST", idea + "/withdrawal", "").statusCode()).isEqualTo(404);
    String page = "i/" + fixtures.here.held().value();
    assertThat(seen(new FlowTab(withOthers), page)).isEqualTo(Outcome.NOT_FOUND);
    withOthers.carry(fixtures.key(Who.AUTHOR));
    assertThat(seen(new FlowTab(withOthers), page)).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void closesTheOpenPagesOfAClosedAccount() {
    PortalBrowser browser = people.signIn("colleague", 90);
    FlowTab open = new FlowTab(browser);
    assertThat(seen(open, "staff/queue")).isEqualTo(Outcome.ALLOWED);

    beans.getBean(StaffAccounts.class).disable(Fixtures.COMMAND, fixtures.colleague);

    FlowTab.Shown queue = open.go("staff/queue");
    assertThat(queue.outcome("staff/queue")).isEqualTo(Outcome.FORBIDDEN);
    assertThat(queue.message()).doesNotContain(fixtures.secret());
    String path = "staff/cases/" + fixtures.here.open().value();
    assertThat(seen(open, path)).isEqualTo(Outcome.NOT_FOUND);
  }

  @Test
  void signsOutByTheFormOnly() {
    PortalBrowser browser = people.signIn("shared", 91);

    browser.get("/staff/sign-out");
    browser.head("/staff/sign-out");
    browser.fromElsewhere().post("/staff/sign-out", "", Map.of());
    browser.fromElsewhere().post("/staff/sign-out?v-r=uidl", "", Map.of());
    assertThat(browser.get("/staff/queue").statusCode()).isEqualTo(200);

    HttpResponse<String> answer = browser.post("/staff/sign-out", browser.token(), Map.of());
    assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(this::staysHere);
    assertThat(browser.get("/staff/queue").statusCode()).isEqualTo(302);
  }

  @Test
  void takesNoFormForAMessageOfFlow() {
    PortalBrowser elsewhere = people.browser(Who.AUTHOR).fromElsewhere();
    for (String kind : List.of("uidl", "init", "heartbeat", "push")) {
      for (String form : List.of("/recover/device", "/staff/sign-in", "/staff/sign-out")) {
        HttpResponse<String> answer =
            elsewhere.post(form + "?v-r=" + kind, "", Map.of("code", "x"));
        assertThat(answer.statusCode()).as(form + " " + kind).isEqualTo(403);
      }
    }
  }

  @Test
  void leadsNobodyAwayByTheChoiceOfALanguage() {
    for (String to :
        List.of(
            "//evil.example",
            "https://evil.example",
            "/\\evil.example",
            "/\t/evil.example",
            "/%2Fevil.example",
            "javascript:alert(1)",
            "evil.example")) {
      String encoded = URLEncoder.encode(to, StandardCharsets.UTF_8);
      HttpResponse<String> answer = people.browser(Who.ANONYMOUS).get("/language/ar?to=" + encoded);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(this::staysHere);
    }
  }

  @Test
  void hasNoPublicWayToTheLeadsFiles() {
    assertThat(AccessMatrix.FILES).isNotEmpty();
    for (String path :
        List.of("/VAADIN/dynamic/resource/0/x/board.zip", "/VAADIN/config/stats.json")) {
      assertThat(EndpointCalls.outcome(people.browser(Who.LEAD_ELSEWHERE).get(path)))
          .isEqualTo(Outcome.NOT_FOUND);
    }
  }

  private void staysHere(String place) {
    assertThat(place.replaceFirst("^http://127\\.0\\.0\\.1:" + port, ""))
        .startsWith("/")
        .doesNotStartWith("//");
  }

  private static Outcome seen(FlowTab tab, String path) {
    return tab.go(path).outcome(path);
  }
}
