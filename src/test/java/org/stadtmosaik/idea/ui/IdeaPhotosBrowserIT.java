package org.stadtmosaik.idea.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.shared.Language;

/** The way of a photo out of a phone, on a network that fails, onto the board. */
class IdeaPhotosBrowserIT extends DemoPortal {

  private static final Pattern API = Pattern.compile(".*/api/v1/.*");
  private static final Pattern PHOTO = Pattern.compile(".*/api/v1/boards/[^/]+/photos/[^/]+$");

  @Autowired private JdbcClient jdbc;

  private BrowserContext context;
  private Page page;
  private final List<Request> sent = new CopyOnWriteArrayList<>();

  @BeforeEach
  void openAPhone() {
    sent.clear();
    context = phone(Language.GERMAN);
    context.onRequest(request -> {
      if (PHOTO.matcher(request.url()).matches()) {
        sent.add(request);
      }
    });
    page = context.newPage();
  }

  @AfterEach
  void closeThePhone() {
    context.close();
  }

  @Test
  void keepsAPhotoThroughALostNetworkAndAReloadAndSendsItOnce() {
    open(page, Language.GERMAN);
    choose(page);
    assertThat(page.locator(".photo-item img")).isVisible();
    page.getByLabel("Was ist auf dem Foto zu sehen?").fill("Eine kaputte Bank");
    page.locator("#idea-text").fill("Die Bank am Kanal ist kaputt");
    assertAccessible(page);
    assertFits(page);
    AtomicBoolean reachable = new AtomicBoolean();
    page.route(
        API,
        route -> {
          if (reachable.get()) {
            route.resume();
          } else {
            route.abort();
          }
        });
    page.locator(".idea-send").click();
    assertThat(notice("kept")).containsText("Fotos angekommen: 0 von 1");
    assertThat(sent).allMatch(request -> request.failure() != null);
    page.reload();
    assertThat(notice("kept")).containsText("Fotos angekommen: 0 von 1");

    reachable.set(true);
    page.locator("idea-form .notice .btn").click();

    assertThat(notice("sent")).isVisible();
    assertThat(stored("Die Bank am Kanal ist kaputt"))
        .containsEntry("photos", 1L)
        .containsEntry("width", 1067)
        .containsEntry("height", 1600);
    assertThat(keptPhotos()).isZero();
  }

  @Test
  void keepsThePhotosOfADraft() {
    open(page, Language.GERMAN);
    choose(page);
    page.getByLabel("Was ist auf dem Foto zu sehen?").fill("Ein Baum");
    page.waitForCondition(() -> draft().contains("Ein Baum"));
    page.reload();

    assertThat(page.locator(".photo-item img")).isVisible();
    assertThat(page.getByLabel("Was ist auf dem Foto zu sehen?")).hasValue("Ein Baum");

    page.locator(".photo-item .btn").click();
    assertThat(page.locator(".photo-item")).hasCount(0);
    assertThat(page.locator("#photo-input")).isFocused();
    page.waitForCondition(() -> keptPhotos() == 0);
  }

  @Test
  void sendsThePhotosAgainThatThePortalDoesNotHaveAnyMore() {
    AtomicBoolean gone = new AtomicBoolean();
    page.route(
        Pattern.compile(".*/api/v1/boards/[^/]+/ideas$"),
        route -> {
          if (!gone.getAndSet(true)) {
            jdbc.sql("DELETE FROM media WHERE subject_id IS NULL").update();
          }
          route.resume();
        });
    open(page, Language.GERMAN);
    choose(page);
    page.locator("#idea-text").fill("Foto zweimal gesendet");
    page.locator(".idea-send").click();

    assertThat(notice("sent")).isVisible();
    assertThat(sent).hasSize(2);
    assertThat(stored("Foto zweimal gesendet")).containsEntry("photos", 1L);
  }

  @Test
  void saysWhatItCannotReadAndHowManyAreTooMany() {
    open(page, Language.GERMAN);
    page.locator("#photo-input")
        .setInputFiles(new FilePayload("a.heic", "image/heic", "kein Bild".getBytes(UTF_8)));
    assertThat(page.locator("#photo-error")).containsText("kann Ihr Browser nicht lesen");

    FilePayload photo = payload();
    page.locator("#photo-input").setInputFiles(new FilePayload[] {photo, photo, photo, photo});
    assertThat(page.locator(".photo-item")).hasCount(3);
    assertThat(page.locator("#photo-error")).containsText("Mehr als 3 Fotos gehen nicht");
    assertThat(page.locator("#photo-input")).hasCount(0);
  }

  @Test
  void showsAPhotoToTheModeratorAndThenToEverybody() {
    open(page, Language.GERMAN);
    choose(page);
    page.getByLabel("Was ist auf dem Foto zu sehen?").fill("Bunte Ecken");
    page.locator("#idea-text").fill("Ein Platz mit bunten Ecken");
    page.locator(".idea-send").click();
    assertThat(notice("sent")).isVisible();
    page.navigate(address("/mine"));
    assertLoaded(page.locator(".photos img"));
    assertAccessible(page);
    BrowserContext desk = desk(Language.GERMAN);
    Page staff = signedIn(desk, "moderation@nordhafen.example");
    staff.navigate(address("/staff/cases/" + caseOf("Ein Platz mit bunten Ecken")));
    assertLoaded(staff.locator(".case .photo img"));
    assertThat(staff.locator(".case figcaption")).containsText("Beschreibung: Bunte Ecken");
    assertAccessible(staff);
    staff.locator(".decisions .btn").first().click();
    assertThat(staff.locator(".notice")).containsText("veröffentlicht");
    desk.close();

    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      BrowserContext other = phone(language);
      Page reader = other.newPage();
      reader.navigate(address("/b/" + board()));
      Locator card = reader.locator(".idea-card.with-photo").first();
      card.scrollIntoViewIfNeeded();
      assertLoaded(card.locator("img"));
      assertAccessible(reader);
      assertFits(reader);
      card.locator(".idea-link").click();
      assertLoaded(reader.locator(".idea-detail .photo img"));
      assertThat(reader.locator(".idea-detail .photo img")).hasAttribute("alt", "Bunte Ecken");
      assertAccessible(reader);
      assertFits(reader);
      other.close();
    }
  }

  @Test
  void takesAPhotoOutOfAnIdeaThatIsChanged() {
    open(page, Language.GERMAN);
    choose(page);
    page.locator("#idea-text").fill("Erst mit und dann ohne Foto");
    page.locator(".idea-send").click();
    assertThat(notice("sent")).isVisible();
    page.navigate(address("/i/" + idea("Erst mit und dann ohne Foto") + "/edit"));
    assertLoaded(page.locator(".photo-item img"));

    page.locator(".photo-item .btn").click();
    page.locator(".idea-send").click();

    assertThat(notice("sent")).isVisible();
    assertThat(stored("Erst mit und dann ohne Foto")).containsEntry("photos", 0L);
  }

  @Test
  void asksForPhotosInArabicFromRightToLeft() {
    open(page, Language.ARABIC);
    choose(page);

    assertThat(page.locator(".photo-item label")).hasText("ماذا يظهر في الصورة؟");
    assertThat(page.locator("photo-field").evaluate("e => getComputedStyle(e).direction"))
        .isEqualTo("rtl");
    assertAccessible(page);
    assertFits(page);
  }

  private void open(Page tab, Language language) {
    tab.navigate(address("/language/" + language.tag() + "?to=/b/" + board() + "/write"));
    assertThat(tab.locator("#photo-input")).isAttached();
  }

  private void choose(Page tab) {
    tab.locator("#photo-input").setInputFiles(payload());
    assertThat(tab.locator(".photo-item")).hasCount(1);
  }

  /** Held upright, as a camera stores it. */
  private static FilePayload payload() {
    byte[] photo = Pictures.fromACamera(Pictures.jpeg(2400, 1600), 6);
    return new FilePayload("foto.jpg", "image/jpeg", photo);
  }

  private Locator notice(String state) {
    return page.locator("idea-form .notice[data-state=" + state + "]");
  }

  private static void assertLoaded(Locator image) {
    assertThat(image).isVisible();
    image.scrollIntoViewIfNeeded();
    // Asked again and again: Flow's own takes the place of the one that could be read first.
    image
        .page()
        .waitForCondition(
            () -> image.evaluate("it => it.complete && it.naturalWidth > 0").equals(true));
    assertThat(image).hasAttribute("width", Pattern.compile("\\d+"));
  }

  private long keptPhotos() {
    return ((Number)
            page.evaluate(
                """
                () => new Promise((done) => {
                  const opening = indexedDB.open('stadtmosaik');
                  opening.onsuccess = () => {
                    const keys = opening.result.transaction('entries').objectStore('entries')
                      .getAllKeys(IDBKeyRange.bound('photo/', 'photo/\\uffff'));
                    keys.onsuccess = () => done(keys.result.length);
                  };
                })\
                """))
        .longValue();
  }

  private String draft() {
    return (String)
        page.evaluate(
            """
            () => new Promise((done) => {
              const opening = indexedDB.open('stadtmosaik');
              opening.onsuccess = () => {
                const all = opening.result.transaction('entries').objectStore('entries')
                  .getAll(IDBKeyRange.bound('draft/', 'draft/\\uffff'));
                all.onsuccess = () => done(JSON.stringify(all.result));
              };
            })\
            """);
  }

  private UUID board() {
    return jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
  }

  private UUID idea(String text) {
    return jdbc.sql("SELECT id FROM idea WHERE text = ?").param(text).query(UUID.class).single();
  }

  private UUID caseOf(String text) {
    return jdbc.sql("SELECT id FROM moderation_case WHERE subject_id = ?")
        .param(idea(text))
        .query(UUID.class)
        .single();
  }

  private Map<String, Object> stored(String text) {
    return jdbc.sql(
            "SELECT COUNT(m.id) AS photos, MAX(m.width) AS width, MAX(m.height) AS height FROM idea i"
                + " LEFT JOIN media m ON m.subject_id = i.id WHERE i.text = ? GROUP BY i.id")
        .param(text)
        .query()
        .singleRow();
  }
}
