package org.stadtmosaik.operation.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.access.Who;

/** What residents and staff do, whatever goes wrong, leaves nothing about them in the log. */
@OnAPort
@ExtendWith(OutputCaptureExtension.class)
class LogPrivacyIT {

  private static final Pattern ADDRESS =
      Pattern.compile("127\\.0\\.1\\.\\d+|[\\w.]+@[\\w.]+\\.\\w+");
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

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
  void saysNothingAboutAnybody(CapturedOutput log) {
    PortalBrowser resident = people.browser(Who.AUTHOR);
    String board = fixtures.here.board().id().value().toString();
    String ideas = "/api/v1/boards/" + board + "/ideas";
    // Things that go well, things that are refused, and things that cannot be read.
    resident.api("POST", ideas, idea("Geheimwort-eins für Ali"));
    resident.api("POST", ideas, idea("Geheimwort-zwei " + "x".repeat(5000)));
    resident.api("POST", ideas, "{\"clientId\":Geheimwort-drei");
    resident.api("POST", ideas, "{\"clientId\":\"Geheimwort-vier\",\"text\":7}");
    resident.api("PUT", "/api/v1/ideas/Geheimwort-fünf".replace("ü", "%C3%BC"), "{}");
    resident.api("POST", "/api/v1/device/recovery", "{\"code\":\"GEHEIMWORT-SECHS\"}");
    resident.get("/b/Geheimwort-sieben");
    resident.get("/%00Geheimwort-acht");
    resident.get("/language/de?to=//Geheimwort-neun.example");
    resident.post(
        "/staff/sign-in",
        resident.token(),
        Map.of(
            "username", "geheimwort-zehn@example.org", "password", "Geheimwort-elf", "code", "1"));
    resident.post("/staff/sign-in", "Geheimwort-token", Map.of());
    resident.send("POST", "/?v-r=uidl&v-uiId=0", Map.of(), "Geheimwort-zwölf");
    resident.send("GET", "/?v-r=init&location=Geheimwort-dreizehn&query=", Map.of(), "");
    resident.send("BREW", "/Geheimwort-vierzehn", Map.of(), "");
    failInTheDatabase();
    LoggerFactory.getLogger("org.stadtmosaik.Probe").warn("The probe came through.");

    String written = log.getAll();
    assertThat(written).contains("The probe came through.").contains("Reference ");
    assertThat(written).doesNotContainIgnoringCase("geheimwort").doesNotContain("zehn@");
    for (String line : written.lines().toList()) {
      assertThat(ADDRESS.matcher(line).find()).as(line).isFalse();
      assertThat(ID.matcher(line).find()).as(line).isFalse();
    }
  }

  /** Nobody expects this one, so it is logged as a whole. */
  private void failInTheDatabase() {
    jdbc.sql("RENAME TABLE idea_support TO idea_support_away").update();
    try {
      String idea = fixtures.here.published().value().toString();
      for (String what : List.of("support", "opinion")) {
        people
            .browser(Who.AUTHOR)
            .api("PUT", "/api/v1/ideas/" + idea + "/" + what, "{\"opinion\":\"agree\"}");
      }
    } finally {
      jdbc.sql("RENAME TABLE idea_support_away TO idea_support").update();
    }
  }

  private static String idea(String text) {
    return "{\"clientId\":\"%s\",\"text\":\"%s\",\"language\":\"de\"}"
        .formatted(UUID.randomUUID(), text);
  }
}
