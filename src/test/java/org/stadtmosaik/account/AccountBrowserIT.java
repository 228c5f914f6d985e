package org.stadtmosaik.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.Chromium;
import org.stadtmosaik.account.domain.TotpSecret;

/**
 * On the production bundle, in Chromium: an operator's first day, and a resident's second phone.
 */
@PortalTest
class AccountBrowserIT {

  private static final String PASSWORD = "Regen Tasse Mond Rad";

  @LocalServerPort private int port;
  @Autowired private StaffAccounts accounts;
  @Autowired private JdbcClient jdbc;
  @Autowired private AccountTestConfiguration.TestClock clock;

  private Page page;

  @AfterEach
  void putThePhonesAway() {
    Chromium.closeAll();
  }

  @BeforeEach
  void aPhone() {
    page = phone().newPage();
  }

  @Test
  void setsUpTheFirstOperatorWhoSignsInAndReadsTheLog() {
    jdbc.sql("UPDATE staff SET disabled = TRUE WHERE operator").update();
    String email = "op" + UUID.randomUUID() + "@stadt.example";
    TotpSecret totp = setUp(email, accounts.inviteFirstOperator());

    signIn(email, "wrong", "000000");
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Das passt nicht zusammen");
    assertThat(page.getByLabel("E-Mail-Adresse")).hasValue(email);

    clock.advance(Duration.ofSeconds(30));
    signIn(email, PASSWORD, totp.codeAt(clock.instant()));
    page.navigate(address("/staff/log"));
    assertThat(page.locator("tbody tr").first()).containsText("angemeldet");
    assertThat(page.locator("tbody tr").first()).containsText("Ola Operator");
    page.getByText("Protokoll prüfen").click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("unverändert");
    page.navigate(address("/staff/people"));
    assertThat(page.getByText(email)).isVisible();
  }

  @Test
  void leadsWhoIsNotSignedInToTheSignInPage() {
    page.navigate(address("/staff/log"));

    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Anmelden");
  }

  @Test
  void bringsAResidentToASecondPhone() {
    var old = new org.stadtmosaik.account.Browser(port);
    old.api("POST", "/api/v1/device", "");
    String code = old.api("POST", "/api/v1/device/recovery-code", "").body().split("\"")[3];

    recover("00000-00000-00000-00000");
    assertThat(page.getByText("Diesen Code kennen wir nicht")).isVisible();
    recover(code);
    assertThat(page.getByRole(AriaRole.HEADING).first())
        .hasText("Dieses Gerät kennt jetzt Ihre Beiträge");

    page.navigate(address("/recover"));
    assertThat(page.getByText("Dieses Gerät hat schon einen eigenen Schlüssel")).isVisible();
    page.getByText("Code dieses Geräts zeigen").click();
    assertThat(page.locator(".recovery-code")).hasText(code);
  }

  private TotpSecret setUp(String email, String secret) {
    page.navigate(address("/staff/setup"));
    TotpSecret totp = TotpSecret.read(page.locator("code").first().textContent());
    page.getByLabel("Einmal-Kennwort").fill(secret);
    page.getByLabel("E-Mail-Adresse").fill(email);
    page.getByLabel("Ihr Name").fill("Ola Operator");
    page.getByLabel("Neues Passwort").fill(PASSWORD);
    page.getByLabel("Code aus der App").fill(totp.codeAt(clock.instant()));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Konto einrichten"))
        .click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Ihr Konto ist bereit");
    return totp;
  }

  private void signIn(String email, String password, String code) {
    page.navigate(address("/staff/sign-in"));
    page.getByLabel("E-Mail-Adresse").fill(email);
    page.getByLabel("Passwort").fill(password);
    page.getByLabel("Code aus Ihrer App").fill(code);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anmelden")).click();
    page.waitForURL(Pattern.compile(".*(error|/staff(/(?!sign-in)[a-z]+)?)$"));
  }

  private void recover(String code) {
    page.navigate(address("/recover"));
    page.getByLabel("Ihr Code").fill(code);
    page.getByText("Beiträge holen").click();
  }

  private String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private static BrowserContext phone() {
    return Chromium.browser()
        .newContext(new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(390, 844));
  }
}
