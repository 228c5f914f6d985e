package org.stadtmosaik.access;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** The request behind each line of {@link AccessMatrix#ENDPOINTS}, with the ids of commune A. */
public final class EndpointCalls {

  /** A request as our own pages send it. */
  @FunctionalInterface
  public interface Call {
    HttpResponse<String> by(PortalBrowser browser);
  }

  private final Fixtures fixtures;
  private final String recoveryCode;
  private final Map<String, Call> calls = new HashMap<>();

  public EndpointCalls(BeanFactory beans, Fixtures fixtures) {
    this.fixtures = fixtures;
    this.recoveryCode = beans.getBean(Residents.class).recoveryCode(fixtures.actor(Who.AUTHOR));
    pages();
    maps(beans.getBean(CommuneMaps.class));
    device();
    ideas();
    voices();
    photos();
    new SurveyCalls(beans, fixtures).requests(calls::put);
    new BuildCalls(beans, fixtures).requests(calls::put);
    new CardCalls(beans, fixtures).requests(calls::put);
    new MeetingCalls(beans, fixtures).requests(calls::put);
    new IdeaPartCalls(beans, fixtures).requests(calls::put);
    new MeetingStaffCalls(beans, fixtures).requests(calls::put);
    new MessageCalls(beans, fixtures).requests(calls::put);
    new PollCalls(beans, fixtures).requests(calls::put);
    new TalkCalls(beans, fixtures).requests(calls::put);
    new ResultCalls(beans, fixtures).requests(calls::put);
    FindingRows.requests(fixtures, calls::put);
  }

  /** The request of this line, if there is one. */
  public @Nullable Call of(AccessRow row) {
    return calls.get(row.toString());
  }

  /** What an answer means. */
  public static Outcome outcome(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElse("");
    return switch (answer.statusCode()) {
      // 422: let in, and then the file itself was refused.
      case 200, 201, 204, 422 -> Outcome.ALLOWED;
      case 302, 303 -> place.contains("/staff/sign-in") ? Outcome.SIGN_IN : Outcome.ALLOWED;
      case 401 -> Outcome.NO_DEVICE;
      case 403 -> Outcome.FORBIDDEN;
      case 404 -> Outcome.NOT_FOUND;
      default -> throw new IllegalStateException(answer + " " + answer.body());
    };
  }

  /** Whether this line's request changes something. */
  public static boolean changes(AccessRow row) {
    return !row.name().startsWith("GET ") && !row.name().startsWith("* ");
  }

  /**
   * Whether programs call from elsewhere, by design: what is in the address of a mail's own page is
   * all it takes to stop mails (RFC 8058).
   */
  public static boolean isForPrograms(AccessRow row) {
    return row.name().equals("POST /mail/stop/{token}");
  }

  private void pages() {
    put("GET /health/live", "-", browser -> browser.get("/health/live"));
    put("GET /s/{handle}", "unknown", browser -> browser.get("/s/0000000000"));
    put("GET /s/worker.js", "-", browser -> browser.get("/s/worker.js"));
    put("GET /health/ready", "-", browser -> browser.get("/health/ready"));
    put("GET /metrics", "loopback", browser -> browser.get("/metrics"));
    put(
        "GET /metrics",
        "proxied",
        browser -> browser.send("GET", "/metrics", Map.of("X-Forwarded-For", "192.0.2.7"), ""));
    put("* /error", "-", browser -> browser.get("/error"));
    put("GET /display/{word}", "contrast-dark", browser -> browser.get("/display/contrast-dark"));
    put("GET /display/{word}", "xx", browser -> browser.get("/display/xx"));
    put("GET /language/{tag}", "ar", browser -> browser.get("/language/ar?to=/mine"));
    put("GET /language/{tag}", "xx", browser -> browser.get("/language/xx"));
    put(
        "POST /staff/sign-in",
        "wrong",
        browser ->
            browser.post(
                "/staff/sign-in",
                browser.token(),
                Map.of("username", "x@y.example", "password", "wrong", "code", "000000")));
    put(
        "POST /staff/sign-out",
        "-",
        browser -> browser.post("/staff/sign-out", browser.token(), Map.of()));
    put(
        "POST /recover/device",
        "code",
        browser -> browser.post("/recover/device", browser.token(), Map.of("code", recoveryCode)));
  }

  private void maps(CommuneMaps maps) {
    maps.put(
        new Actor.Command("test"),
        fixtures.here.commune().id(),
        MapFiles.stream(MapFiles.TWO_AREAS));
    String map = "GET /api/v1/communes/{commune}/map.geojson";
    String slug = fixtures.here.commune().slug();
    put(map, "here", browser -> browser.get(CommuneMaps.path(slug, Language.GERMAN)));
    put(map, "unknown", browser -> browser.get(CommuneMaps.path("nowhere", Language.GERMAN)));
    put("GET /map/tiles/{z}/{x}/{y}", "off", browser -> browser.get("/map/tiles/0/0/0"));
  }

  private void photos() {
    Map.of("board", fixtures.here.board().id().value(), "unknown", UUID.randomUUID())
        .forEach((board, id) ->
            put(
                "PUT /api/v1/boards/{board}/photos/{photo}",
                board,
                browser ->
                    browser.apiBytes(
                        "PUT",
                        "/api/v1/boards/" + id + "/photos/" + UUID.randomUUID(),
                        "image/jpeg",
                        Pictures.jpeg(40, 30))));
    fixtures.photos.forEach((state, id) ->
        put(
            "GET /media/{id}/{size}",
            state,
            browser -> browser.get("/media/" + id.value() + "/thumbnail")));
  }

  private void device() {
    String device = "/api/v1/device";
    put("GET /api/v1/work", "-", browser -> browser.get("/api/v1/work"));
    put("GET /api/v1/device", "-", browser -> browser.get(device));
    put("POST /api/v1/device", "-", browser -> browser.api("POST", device, ""));
    put("DELETE /api/v1/device", "-", browser -> browser.api("DELETE", device, ""));
    put(
        "POST /api/v1/device/recovery-code",
        "-",
        browser -> browser.api("POST", device + "/recovery-code", ""));
    put("GET /api/v1/device/mail", "-", browser -> browser.get(device + "/mail"));
    String address = "{\"address\":\"matrix@" + fixtures.mark() + ".example\"}";
    put(
        "POST /api/v1/device/mail",
        "address",
        browser -> browser.api("POST", device + "/mail", address));
    put("DELETE /api/v1/device/mail", "-", browser -> browser.api("DELETE", device + "/mail", ""));
    put(
        "POST /api/v1/device/mail/code",
        "address",
        browser -> browser.api("POST", device + "/mail/code", address));
    put(
        "POST /api/v1/device/mail/code/entry",
        "wrong",
        browser -> browser.api("POST", device + "/mail/code/entry", "{\"code\":\"00000000\"}"));
    put(
        "POST /api/v1/device/recovery",
        "code",
        browser ->
            browser.api("POST", device + "/recovery", "{\"code\":\"" + recoveryCode + "\"}"));
  }

  private void ideas() {
    String board = fixtures.here.board().id().value().toString();
    put(
        "POST /api/v1/boards/{board}/ideas",
        "board",
        browser -> browser.api("POST", "/api/v1/boards/" + board + "/ideas", newIdea()));
    put(
        "POST /api/v1/boards/{board}/ideas",
        "unknown",
        browser ->
            browser.api("POST", "/api/v1/boards/" + UUID.randomUUID() + "/ideas", newIdea()));
    Map.of("board", board, "unknown", UUID.randomUUID().toString())
        .forEach((known, id) ->
            put(
                "GET /api/v1/boards/{board}/statements",
                known,
                browser -> browser.get("/api/v1/boards/" + id + "/statements")));
    put(
        "PUT /api/v1/ideas/{idea}",
        "fresh",
        browser -> {
          IdeaId idea = fresh();
          return browser.api("PUT", path(idea), changed(fixtures.version(idea)));
        });
    put(
        "PUT /api/v1/ideas/{idea}",
        "published",
        browser -> {
          IdeaId idea = fixtures.publishedIdea();
          return browser.api("PUT", path(idea), changed(fixtures.version(idea)));
        });
    put(
        "POST /api/v1/ideas/{idea}/withdrawal",
        "fresh",
        browser -> browser.api("POST", path(fresh()) + "/withdrawal", ""));
  }

  private void voices() {
    Map<String, IdeaId> states =
        Map.of(
            "open", fixtures.here.published(),
            "held", fixtures.here.held(),
            "declined", fixtures.here.declined());
    states.forEach((state, id) -> {
      String support = path(id) + "/support";
      String opinion = path(id) + "/opinion";
      put("PUT /api/v1/ideas/{idea}/support", state, browser -> browser.api("PUT", support, ""));
      put(
          "DELETE /api/v1/ideas/{idea}/support",
          state,
          browser -> browser.api("DELETE", support, ""));
      put(
          "PUT /api/v1/ideas/{idea}/opinion",
          state,
          browser -> browser.api("PUT", opinion, "{\"opinion\":\"agree\"}"));
      put(
          "DELETE /api/v1/ideas/{idea}/opinion",
          state,
          browser -> browser.api("DELETE", opinion, ""));
    });
  }

  private IdeaId fresh() {
    return fixtures.freshIdea(fixtures.here.board().id());
  }

  private static String path(IdeaId idea) {
    return "/api/v1/ideas/" + idea.value();
  }

  private static String newIdea() {
    return "{\"clientId\":\"%s\",\"text\":\"Neu\",\"language\":\"de\"}"
        .formatted(UUID.randomUUID());
  }

  private static String changed(long version) {
    return "{\"version\":%d,\"text\":\"Anders\",\"language\":\"de\"}".formatted(version);
  }

  private void put(String endpoint, String with, Call call) {
    calls.put(endpoint + " (" + with + ")", call);
  }
}
