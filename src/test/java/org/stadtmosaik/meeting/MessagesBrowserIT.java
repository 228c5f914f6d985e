package org.stadtmosaik.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.notification.MailServer;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/**
 * A resident signs up with an address, reads what they are told, and takes what they want of it.
 */
class MessagesBrowserIT extends DemoPortal {

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Projects projects;
  @Autowired private Meetings meetings;
  @Autowired private BeanFactory beans;

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void readsMessagesSubscribesToTheirCalendarAndStopsMails(String tag) throws Exception {
    Language language = new Language(tag);
    String mailbox = "rana-" + tag + "@post.example";
    BrowserContext phone = phone(language);
    Page page = phone.newPage();
    signUp(page, mailbox);

    page.navigate(address("/mine"));
    page.locator(".own-places a[href='mine/messages'] .badge").waitFor();
    assertAccessible(page);
    shot(page, "mine-" + tag);
    page.locator(".own-places a[href='mine/messages']").click();
    assertThat(page.locator("article.card h2").first()).isVisible();
    assertThat(page.locator("article.card").first()).containsText(text(language, "inbox.fresh"));
    assertAccessible(page);
    assertFits(page);
    shot(page, "inbox-" + tag);

    ownCalendar(page, language);
    mail(phone, mailbox, language);

    page.navigate(address("/mine/messages"));
    assertThat(page.locator("article.card").first())
        .not()
        .containsText(text(language, "inbox.fresh"));
    assertThat(page.getByText(text(language, "inbox.mail.stopped"))).isVisible();
    page.getByText(text(language, "inbox.mail.resume")).click();
    assertThat(page.getByText(text(language, "inbox.mail.wanted"))).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void findsTheCalendarsThatAreForEverybody(String tag) {
    Language language = new Language(tag);
    Page page = desk(language).newPage();
    page.navigate(address("/calendars"));
    assertThat(page.locator(".calendar-list a").first()).isVisible();
    String address = page.locator(".calendar-address").first().textContent();
    assertThat(address).contains("/calendar/commune/", "?lang=" + tag);
    assertAccessible(page);
    shot(page, "calendars-" + tag);
    Page small = phone(language).newPage();
    small.navigate(address("/calendars"));
    assertThat(small.locator(".calendar-list a").first()).isVisible();
    assertFits(small);
    shot(small, "calendars-phone-" + tag);
  }

  private void ownCalendar(Page page, Language language) {
    page.navigate(address("/mine/meetings"));
    page.getByText(text(language, "meetingmail.own.feed.subscribe")).click();
    assertThat(page.locator(".calendar-address")).isVisible();
    assertThat(page.locator("a[href^=webcal]")).isVisible();
    assertAccessible(page);
    assertFits(page);
    shot(page, "own-calendar-" + language.tag());
    page.getByText(text(language, "meetingmail.own.feed.revoke")).click();
    assertThat(page.locator(".calendar-address")).hasCount(0);
  }

  /** The mail as a page of its own, and the page that stops mails. */
  private void mail(BrowserContext phone, String mailbox, Language language) throws Exception {
    server.deliver(beans);
    List<MimeMessage> mails = server.received(mailbox);
    assertThat(mails).hasSize(1);
    Page mail = phone.newPage();
    mail.setContent(MailServer.html(mails.getFirst()));
    // The landmarks of a mail are those of the program that shows it.
    assertThat(
            new AxeBuilder(mail)
                .disableRules(List.of("landmark-one-main", "page-has-heading-one", "region"))
                .analyze()
                .getViolations())
        .isEmpty();
    assertFits(mail);
    shot(mail, "mail-" + language.tag());
    String header = mails.getFirst().getHeader("List-Unsubscribe")[0];
    String path = header.substring(header.indexOf("/mail/"), header.length() - 1);

    Page stop = phone.newPage();
    stop.navigate(address(path));
    assertAccessible(stop);
    assertFits(stop);
    shot(stop, "mail-stop-" + language.tag());
    stop.locator("main form button").click();
    assertThat(stop.locator("h1")).hasText(text(language, "inbox.stop.stopped.title"));
    assertAccessible(stop);
    shot(stop, "mail-stopped-" + language.tag());
  }

  private void signUp(Page page, String mailbox) {
    MeetingSummary evening =
        meetings.summaries(projects.newest().stream().map(ProjectSummary::id).toList()).stream()
            .filter(it -> it.title().original().startsWith("Ein Abend"))
            .findFirst()
            .orElseThrow();
    page.navigate(address("/m/" + evening.handle()));
    page.locator("#f-name").fill("Rana");
    page.locator("#f-email").fill(mailbox);
    page.locator("#sign-up button[type=submit]").click();
    assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");
  }

  private static String text(Language language, String key) {
    return Messages.get(language, key);
  }

  private static void shot(Page page, String name) {
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/shots/" + name + ".png"))
              .setFullPage(true));
    }
  }
}
