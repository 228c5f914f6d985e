package org.stadtmosaik.operation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.FileLinks;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.FlowTab;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.People;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.access.Who;

/** Every kind of answer tells browsers to be careful. */
@OnAPort
class SecurityHeadersIT {

  private static final Pattern BUNDLE = Pattern.compile("(VAADIN/build/[^\"]+\\.js)");
  private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\bnonce=)[^>]*>");
  private static final Set<String> PARTS = Set.of("style sheet", "picture", "script");
  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @LocalServerPort private int port;
  @Autowired private BeanFactory beans;

  private Fixtures fixtures;
  private People people;

  @BeforeAll
  void twoCommunes() {
    fixtures = new Fixtures(beans);
    people = new People(beans, fixtures, port);
  }

  @TestFactory
  Stream<DynamicTest> tellsBrowsersToBeCareful() {
    return answers().entrySet().stream()
        .map(kind ->
            dynamicTest(
                kind.getKey(),
                () -> {
                  HttpResponse<String> answer = kind.getValue().get();
                  check(answer);
                  if (!PARTS.contains(kind.getKey())) {
                    checkPage(answer);
                  }
                }));
  }

  @Test
  void givesEachPageANonceOfItsOwn() {
    PortalBrowser browser = people.browser(Who.ANONYMOUS);
    HttpResponse<String> one = browser.get("/");
    HttpResponse<String> two = browser.get("/");
    assertThat(nonce(one)).isNotEqualTo(nonce(two)).hasSizeGreaterThan(20);
    assertThat(one.body()).contains("nonce=\"" + nonce(one) + "\"");
    assertThat(SCRIPT.matcher(one.body()).results()).isEmpty();
  }

  @Test
  void letsNoScriptInThatIsNotThePortals() {
    for (String path : new String[] {"/", "/staff/sign-in", "/b/nowhere", "/error"}) {
      String policy = header(people.browser(Who.ANONYMOUS).get(path), "Content-Security-Policy");
      String scripts = policy.replaceFirst(".*script-src ([^;]*);.*", "$1");
      assertThat(scripts).startsWith("'self' 'nonce-").doesNotContain("unsafe");
      assertThat(policy)
          .contains("object-src 'none'", "base-uri 'self'", "form-action 'self'")
          .contains("frame-ancestors 'none'", "default-src 'self'");
    }
  }

  @Test
  void onlyThePreviewOfASurveyIsFramedAndOnlyByThePortalItself() {
    String path = "/preview/surveys/" + fixtures.questionnaire.value();
    for (Who who : new Who[] {Who.LEAD, Who.ANONYMOUS}) {
      HttpResponse<String> preview = people.browser(who).get(path);
      assertThat(header(preview, "Content-Security-Policy")).contains("frame-ancestors 'self'");
      assertThat(header(preview, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }
    assertThat(header(people.browser(Who.LEAD).get("/staff"), "X-Frame-Options")).isEqualTo("DENY");
  }

  private Map<String, Supplier<HttpResponse<String>>> answers() {
    PortalBrowser nobody = people.browser(Who.ANONYMOUS);
    PortalBrowser lead = people.browser(Who.LEAD);
    Map<String, Supplier<HttpResponse<String>>> answers = new TreeMap<>();
    answers.put("page", () -> nobody.get("/"));
    answers.put("page of staff", () -> lead.get("/staff/boards"));
    answers.put("missing page", () -> nobody.get("/nowhere/at/all"));
    answers.put("error page", () -> nobody.get("/error"));
    answers.put("redirect", () -> nobody.get("/staff"));
    answers.put("style sheet", () -> nobody.get("/themes/stadtmosaik/styles.css"));
    answers.put("picture", () -> nobody.get("/themes/stadtmosaik/mark.svg"));
    answers.put("script", () -> nobody.get("/" + bundle(nobody.get("/").body())));
    answers.put("message of Flow", () -> nobody.get("/?v-r=init&location=&query="));
    answers.put("api", () -> nobody.get("/api/v1/device"));
    answers.put("missing api", () -> nobody.get("/api/v1/nowhere"));
    answers.put("refused api", () -> nobody.fromElsewhere().api("POST", "/api/v1/device", ""));
    answers.put("refused form", () -> nobody.post("/recover/device", "made up", Map.of()));
    answers.put("health", () -> nobody.get("/health/ready"));
    answers.put("request that the firewall refuses", () -> nobody.get("/a;b=c/x"));
    answers.put(
        "download",
        () ->
            new FileLinks(
                    fixtures,
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(lead),
                    new FlowTab(people.browser(Who.ADMINISTRATOR)))
                .follow(AccessMatrix.FILES.getFirst(), lead));
    return answers;
  }

  private static void check(HttpResponse<String> answer) {
    assertThat(header(answer, "Content-Security-Policy"))
        .as(answer.toString() + answer.headers().map())
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  private static void checkPage(HttpResponse<String> answer) {
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Permissions-Policy")).contains("microphone=()");
  }

  private static String bundle(String page) {
    Matcher found = BUNDLE.matcher(page);
    assertThat(found.find()).as(page).isTrue();
    return found.group(1);
  }

  private static String nonce(HttpResponse<String> page) {
    Matcher found = NONCE.matcher(header(page, "Content-Security-Policy"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
