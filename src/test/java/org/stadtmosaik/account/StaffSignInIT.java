package org.stadtmosaik.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.account.limits.Kind;
import org.stadtmosaik.account.limits.Limits;
import org.stadtmosaik.account.limits.Solving;
import org.stadtmosaik.account.limits.Verdict;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.StaffId;

@PortalTest
class StaffSignInIT {

  private static final Actor OPERATOR = new Actor.Command("test");

  @LocalServerPort private int port;
  @Autowired private DemoStaff demoStaff;
  @Autowired private StaffAccounts accounts;
  @Autowired private AuditLog audit;
  @Autowired private Limits limits;
  @Autowired private AccountTestConfiguration.TestClock clock;

  private final String email = "a" + UUID.randomUUID() + "@stadt.example";
  private StaffId id;
  private String password;
  private Browser browser;

  @BeforeEach
  void anAccount() {
    // All browsers here have one address, and each minute has room for so many sign-ins.
    clock.advance(Duration.ofMinutes(1));
    id = demoStaff.ensure(email, "Amira Haddad", false);
    password = account().password();
    browser = new Browser(port);
  }

  @Test
  void signsInWithBothFactors() {
    HttpResponse<String> answer = browser.signIn(email, password, code());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/staff"));
    assertThat(browser.actor()).isEqualTo("staff:" + id.value());
    assertThat(newest().action()).isEqualTo("account.signedIn");
  }

  @Test
  void takesTheAddressInAnyCase() {
    browser.signIn(" " + email.toUpperCase(Locale.ROOT), password, code());

    assertThat(browser.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void takesTheDigitsOfAnArabicKeyboard() {
    String typed =
        code()
            .codePoints()
            .map(digit -> digit - '0' + '٠')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    browser.signIn(email, password, typed);

    assertThat(browser.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void answersTheSameWhicheverFactorIsWrong() {
    HttpResponse<String> wrongPassword = browser.signIn(email, "something else", code());
    HttpResponse<String> wrongCode = browser.signIn(email, password, "000000");
    HttpResponse<String> unknown = browser.signIn("nobody@stadt.example", password, code());

    for (HttpResponse<String> answer : List.of(wrongPassword, wrongCode, unknown)) {
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location"))
          .isEqualTo(wrongPassword.headers().firstValue("Location"))
          .hasValueSatisfying(to -> assertThat(to).endsWith("/staff/sign-in?error"));
      assertThat(answer.body()).isEqualTo(wrongPassword.body());
    }
    assertThat(browser.actor()).isEqualTo("resident");
  }

  @Test
  void refusesACodeThatWasUsed() {
    String code = code();
    browser.signIn(email, password, code);
    Browser other = new Browser(port);

    other.signIn(email, password, code);
    assertThat(other.actor()).isEqualTo("resident");

    clock.advance(Duration.ofSeconds(30));
    other.signIn(email, password, code());
    assertThat(other.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void refusesAFormFromElsewhere() {
    browser.get("/api/v1/look/token");

    HttpResponse<String> answer =
        browser.postWithToken(
            "/staff/sign-in",
            Map.of("username", email, "password", password, "code", code()),
            "made up");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(browser.actor()).isEqualTo("resident");
  }

  @Test
  void givesTheSessionANewNameAtSignIn() {
    browser.get("/api/v1/look/token");
    String before = browser.cookie("JSESSIONID");
    browser.signIn(email, password, code());

    assertThat(before).isNotEmpty();
    assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    String byOldName =
        new Browser(port)
            .send(browser.to("/api/v1/look/actor").header("Cookie", "JSESSIONID=" + before).GET())
            .body();
    assertThat(byOldName).isEqualTo("resident");
  }

  @Test
  void locksAfterTenFailuresInTheSameWords() {
    HttpResponse<String> first = browser.signIn(email, "wrong", code());
    for (int i = 0; i < 9; i++) {
      browser.signIn(email, "wrong", code());
    }
    HttpResponse<String> locked = browser.signIn(email, password, code());

    assertThat(newest().action()).isEqualTo("account.locked");
    assertThat(locked.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    assertThat(locked.body()).isEqualTo(first.body());
    assertThat(browser.actor()).isEqualTo("resident");

    clock.advance(Duration.ofMinutes(15));
    browser.signIn(email, password, code());
    assertThat(browser.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void letsAnOfficeSignInHoweverManyTriedFromIt() {
    while (limits.count(Kind.SIGN_IN, Optional.empty(), "127.0.0.1", "") instanceof Verdict.Pass) {
      // A colleague, or somebody who guesses, from the same address.
    }
    HttpResponse<String> slower = browser.signIn(email, password, code());
    assertThat(slower.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/staff/sign-in?wait"));
    assertThat(browser.actor()).isEqualTo("resident");

    String work = Solving.solvedFrom("{\"work\":" + browser.get("/api/v1/work").body() + "}");
    browser.post(
        "/staff/sign-in",
        Map.of("username", email, "password", password, "code", code(), "work", work));
    assertThat(browser.actor()).isEqualTo("staff:" + id.value());
  }

  @Test
  void signsOut() {
    browser.signIn(email, password, code());

    HttpResponse<String> answer = browser.post("/staff/sign-out", Map.of());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(browser.actor()).isEqualTo("resident");
  }

  @Test
  void putsSomebodyOutWhoseAccountWasClosed() {
    browser.signIn(email, password, code());
    assertThat(browser.actor()).isEqualTo("staff:" + id.value());

    accounts.disable(OPERATOR, id);

    assertThat(browser.actor()).isEqualTo("resident");
    assertThat(newest().action()).isEqualTo("account.disabled");
  }

  private String code() {
    return account().code();
  }

  private DemoStaff.Account account() {
    return demoStaff.all().stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }

  private AuditEntry newest() {
    return audit.entries(OPERATOR, null, 0).entries().getFirst();
  }
}
