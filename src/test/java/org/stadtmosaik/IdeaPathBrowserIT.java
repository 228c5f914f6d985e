package org.stadtmosaik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** One idea the whole way, from a phone that loses its network to the moderators and back. */
class IdeaPathBrowserIT extends DemoPortal {

  private Page moderator;
  private Page colleague;

  @BeforeAll
  void moderatorsSignIn() {
    moderator = signedIn(desk(Language.GERMAN), "moderation@nordhafen.example");
    colleague = signedIn(desk(Language.GERMAN), "moderation2@nordhafen.example");
  }

  @ParameterizedTest
  @CsvSource({"de, ltr", "ar, rtl"})
  void goesFromAPhoneWithoutNetworkToTheModeratorsAndBack(String tag, String direction) {
    Language language = new Language(tag);
    BrowserContext phone = phone(language);
    Page page = phone.newPage();
    String idea = tag.equals("ar") ? "مقعد قرب المكتبة" : "Eine Bank vor der Bücherei";

    openTheBoard(page, direction);
    write(page, phone, idea);
    String code = page.locator("code.recovery-code").innerText();
    readsThatItWaits(page, language, idea);
    decline(idea, tag);
    readsWhy(page, language);

    Page otherPhone = phone(language).newPage();
    recover(otherPhone, code);
    otherPhone.navigate(address("/mine"));
    assertThat(otherPhone.locator(".card", byText(idea))).isVisible();
  }

  @ParameterizedTest
  @CsvSource({"de", "ar"})
  void standsOnTheBoardOnceItIsPublished(String tag) {
    Language language = new Language(tag);
    BrowserContext phone = phone(language);
    Page page = phone.newPage();
    String idea = "Publish me in " + tag;
    page.navigate(address(boardPath(page)));
    page.locator(".page-header .btn").click();
    page.locator("#idea-text").fill(idea);
    page.locator(".idea-send").click();
    assertThat(page.locator("[data-state=sent]")).isVisible();

    openCase(moderator, idea);
    moderator.locator(".decisions .btn").first().click();
    assertThat(moderator.locator(".notice.sent")).isVisible();

    Page reader = phone(Language.ENGLISH).newPage();
    reader.navigate(address(boardPath(reader)));
    Locator card = reader.locator(".idea-card", byText(idea));
    assertThat(card).isVisible();
    Locator support = card.locator("button.support-button");
    support.click();
    assertThat(support).hasAttribute("aria-pressed", "true");
    assertThat(support).containsText("1");
    card.locator(".idea-link").click();
    assertThat(reader.locator(".idea-detail")).isVisible();
    assertAccessible(reader);
  }

  private void openTheBoard(Page page, String direction) {
    page.navigate(address("/"));
    assertThat(page.locator("html")).hasAttribute("dir", direction);
    assertThat(page.locator("main .card").first()).isVisible();
    settled(page);
    page.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
    page.locator(".card .btn").first().click();
    assertThat(page.locator(".idea-card").first()).isVisible();
    settled(page);
  }

  private void write(Page page, BrowserContext phone, String idea) {
    page.locator(".page-header .btn").click();
    assertThat(page.locator("#idea-text")).isVisible();
    settled(page);
    page.locator("#idea-neighbourhood").selectOption(new String[] {neighbourhood(page)});
    phone.setOffline(true);
    page.locator("#idea-text").fill(idea);
    page.locator(".idea-send").click();
    assertThat(page.locator("[data-state=kept]")).isVisible();
    settled(page);
    phone.setOffline(false);
    assertThat(page.locator("[data-state=sent]")).isVisible();
    assertThat(page.locator("code.recovery-code")).isVisible();
    settled(page);
  }

  private static String neighbourhood(Page page) {
    return page.locator("#idea-neighbourhood option").nth(1).getAttribute("value");
  }

  private void readsThatItWaits(Page page, Language language, String idea) {
    page.navigate(address("/mine"));
    assertThat(page.locator(".card", byText(idea)))
        .containsText(Messages.get(language, "idea.state.held"));
    settled(page);
  }

  /** Both have the case open; one declines, the other is told without asking. */
  private void decline(String idea, String tag) {
    openCase(moderator, idea);
    openCase(colleague, idea);
    moderator.locator(".decisions .btn").nth(1).click();
    settled(moderator);
    moderator.locator("vaadin-radio-button").nth(DeclineReason.OFF_TOPIC.ordinal()).click();
    moderator.locator("vaadin-text-area textarea").first().fill("Bitte zum Wohnen schreiben.");
    if (!tag.equals("de")) {
      moderator.locator("vaadin-text-area textarea").nth(1).fill("يُرجى الكتابة عن السكن.");
    }
    moderator.locator(".card .btn.danger").click();
    assertThat(moderator.locator(".notice.sent")).isVisible();
    assertThat(colleague.locator(".notice.sent")).containsText("Mara Moderation");
    assertThat(colleague.locator(".decisions")).hasCount(0);
    settled(colleague);
  }

  private void readsWhy(Page page, Language language) {
    page.navigate(address("/mine"));
    Locator decision = page.locator(".decision");
    assertThat(decision)
        .containsText(Messages.get(language, DeclineReason.OFF_TOPIC.sentenceKey()));
    assertThat(decision)
        .containsText(
            language.equals(Language.ARABIC)
                ? "يُرجى الكتابة عن السكن."
                : "Bitte zum Wohnen schreiben.");
    settled(page);
  }

  private void recover(Page phone, String code) {
    phone.navigate(address("/recover"));
    phone.locator("main input[name=code]").fill(code);
    settled(phone);
    phone.locator("main form .btn").first().click();
    assertThat(phone.locator("main input[name=code]")).hasCount(0);
  }

  private void openCase(Page staff, String idea) {
    staff.navigate(address("/staff/queue"));
    staff.locator(".queue-item", byText(idea)).click();
    assertThat(staff.locator(".case-text")).containsText(idea);
    assertThat(staff.locator(".decisions")).isVisible();
  }

  private String boardPath(Page page) {
    page.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
    page.locator(".card .btn").first().click();
    assertThat(page.locator(".idea-card").first()).isVisible();
    page.waitForURL("**/b/*");
    return page.url().replaceFirst("^http://[^/]+", "");
  }

  private static Page.LocatorOptions byText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static void settled(Page page) {
    assertFits(page);
    assertAccessible(page);
  }
}
