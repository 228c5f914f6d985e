package org.stadtmosaik.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.notification.MailServer;
import org.stadtmosaik.shared.Language;

/** A resident leaves an address on one phone and comes back on another. */
@TestPropertySource(
    properties = {
      "stadtmosaik.mail.host=127.0.0.1",
      "stadtmosaik.mail.from=portal@stadt.example",
      "stadtmosaik.mail.tls=none"
    })
class MailReturnBrowserIT extends DemoPortal {

  private static final Pattern CODE = Pattern.compile("\\b(\\d{4})[ \\u00a0](\\d{4})\\b");

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient jdbc;

  private final String address = UUID.randomUUID().toString().substring(24) + "@mail.example";

  @Test
  void comesBackOnAnotherPhoneInGermanAndArabic() {
    try (BrowserContext old = phone(Language.GERMAN);
        BrowserContext fresh = phone(Language.ARABIC)) {
      leaveTheAddress(old.newPage());
      comeBack(fresh.newPage());
      removeTheAddress(fresh.pages().getFirst());
    }
  }

  private void leaveTheAddress(Page page) {
    UUID board = jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
    page.navigate(address("/b/" + board + "/write"));
    page.locator("#idea-text").fill("Kommt mit auf das neue Handy");
    page.locator(".idea-send").click();
    assertThat(page.locator("idea-form .notice.sent")).isVisible();
    page.navigate(address("/mine"));
    textbox(page, "E-Mail-Adresse").fill("keine Adresse");
    page.locator(".mail-send").click();
    assertThat(page.locator("mail-return .error")).not().isEmpty();
    assertAccessible(page);
    textbox(page, "E-Mail-Adresse").fill(address);
    page.locator(".mail-send").click();
    String code = mailedCode(1);
    assertThat(page.locator("mail-return")).containsText("Acht Ziffern");
    // Whoever looks into the mail app meanwhile finds the field again.
    page.reload();
    textbox(page, "Code aus der E-Mail").fill(code);
    page.locator(".mail-send").click();
    assertThat(page.locator("mail-return")).containsText("Die Adresse ist hinterlegt.");
    assertAccessible(page);
    assertFits(page);
  }

  /** By its role too: the card around it has a name with the same words. */
  private static Locator textbox(Page page, String name) {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void comeBack(Page page) {
    page.navigate(address("/recover"));
    page.locator("a[href='recover/mail']").click();
    page.locator("#mail-address-return").fill(address);
    assertAccessible(page);
    page.locator(".mail-send").click();
    assertThat(page.locator("#mail-code-return")).isVisible();
    assertAccessible(page);
    assertFits(page);
    String code = mailedCode(2);
    page.locator("#mail-code-return").fill("00000000");
    page.locator(".mail-send").click();
    assertThat(page.locator("mail-return .error")).not().isEmpty();
    page.locator("#mail-code-return").fill(inArabic(code));
    page.locator(".mail-send").click();
    page.locator("mail-return a.btn").click();
    assertThat(page.locator("main")).containsText("Kommt mit auf das neue Handy");
  }

  private void removeTheAddress(Page page) {
    page.locator("mail-return .btn").click();
    assertThat(page.locator("#mail-address-attach")).isVisible();
    assertThat(jdbc.sql("SELECT COUNT(*) FROM mail_return").query(Long.class).single()).isZero();
  }

  /** The code of the newest mail; the portal writes it after its answer. */
  private String mailedCode(int number) {
    long patience = System.nanoTime() + 20_000_000_000L;
    while (server.received(address).size() < number && System.nanoTime() < patience) {
      server.deliver(beans);
      LockSupport.parkNanos(50_000_000);
    }
    List<?> mails = server.received(address);
    assertThat(mails).hasSize(number);
    Matcher code = CODE.matcher(MailServer.plain(server.received(address).getLast()));
    assertThat(code.find()).isTrue();
    return code.group(1) + code.group(2);
  }

  private static String inArabic(String digits) {
    StringBuilder arabic = new StringBuilder();
    digits.chars().forEach(digit -> arabic.append((char) (digit - '0' + '\u0660')));
    return arabic.toString();
  }
}
