package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.survey.ui.build.BuilderHands.add;
import static org.stadtmosaik.survey.ui.build.BuilderHands.outline;
import static org.stadtmosaik.survey.ui.build.BuilderHands.showIf;
import static org.stadtmosaik.survey.ui.build.BuilderHands.write;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.secret.Hash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A survey from nothing to figures that everybody reads, as its lead and residents live it. */
class SurveyLifeBrowserIT extends SurveyPortal {

  private static final String LEAD = "leitung@nordhafen.example";
  private static final String FIRST = "Gehen Sie oft an den Fluss?";
  private static final String SECOND = "Was fehlt Ihnen dort am meisten?";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private SurveyAnswers responses;
  @Autowired private SurveySealing sealing;

  @Test
  void goesFromAnEmptyPageToResultsThatEverybodyReads() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page lead = signedIn(desk, LEAD);
      String address = publish(lead);
      goesOnWriting(lead, address);
      try (BrowserContext phone = phone(Language.ARABIC)) {
        Page resident = phone.newPage();
        Request sent = answer(resident, address);
        othersSend(sent, 35);
        UUID survey = end(lead, address);
        lead.navigate(address("/staff/surveys/" + survey + "/results"));
        release(lead, FIRST);
        release(lead, SECOND);
        reads(resident, address);
      }
    }
  }

  /** Writes it, with a condition in words, and publishes it. */
  private String publish(Page page) {
    page.navigate(address("/staff/surveys/new"));
    page.getByLabel("Name der Umfrage").fill("Bänke am Fluss");
    page.getByLabel("Arabisch").check();
    page.getByText("Umfrage beginnen").click();
    assertThat(page.locator(".build")).isVisible();
    add(page, "Eine Antwort");
    write(page, 0, FIRST, "هل تذهبون كثيرًا إلى النهر؟");
    write(page, 2, "Ja", "نعم");
    write(page, 3, "Nein", "لا");
    add(page, "Eine Antwort");
    write(page, 0, SECOND, "ما أكثر ما ينقصكم هناك؟");
    write(page, 2, "Bänke", "مقاعد");
    write(page, 3, "Bäume", "أشجار");
    showIf(page, FIRST, "ist", "Ja");
    Locator sentence = page.locator(".build-form .condition-sentence:visible").first();
    assertThat(sentence).containsText(FIRST);
    assertThat(sentence).containsText("Ja");
    assertAccessible(page);
    lookAt(page, "life-condition-de-1280");
    page.getByText("Prüfen und veröffentlichen").click();
    page.getByText("Jetzt veröffentlichen").click();
    Locator link = page.locator(".survey-link");
    assertThat(link).isVisible();
    return "/s/"
        + jdbc.sql("SELECT handle FROM survey ORDER BY created_at DESC LIMIT 1")
            .query(String.class)
            .single();
  }

  /** From the published survey back to where it is written; nothing is changed by going there. */
  private void goesOnWriting(Page page, String address) {
    assertThat(page).hasURL(Pattern.compile(".*/staff/surveys/[0-9a-f-]{36}$"));
    String published = page.url();
    page.getByText("Umfrage bearbeiten").click();
    assertThat(outline(page, FIRST)).isVisible();
    assertThat(page.locator(".build-form")).isVisible();
    page.navigate(published);
    assertThat(page.locator(".survey-link")).isVisible();
    assertThat(page.content()).contains(address.substring(3));
  }

  /** A resident's whole way on a phone; the second question comes by the first one's answer. */
  private Request answer(Page page, String address) {
    page.navigate(address(address));
    page.locator("[data-begin]").click();
    Locator second = page.locator("legend").filter(with("ما أكثر ما ينقصكم هناك؟"));
    page.locator("label:has-text('لا')").first().click();
    assertThat(page.locator("label:has-text('لا') input").first()).isChecked();
    assertThat(second).isHidden();
    page.locator("label:has-text('نعم')").first().click();
    assertThat(second).isVisible();
    assertAccessible(page);
    assertFits(page);
    lookAt(page, "life-question-ar-390");
    page.locator("label:has-text('أشجار')").first().click();
    next(page);
    assertThat(page.locator(".survey-review")).isVisible();
    Request sent = page.waitForRequest(it -> it.method().equals("PUT"), () -> send(page).click());
    assertThat(state(page, "sent")).isVisible();
    return sent;
  }

  /** Other phones, each under a key of its own: a third says no, a third yes and something else. */
  private void othersSend(Request first, int others) {
    ObjectNode same = JSON.readValue(first.postData(), ObjectNode.class);
    List<String> codes = List.copyOf(same.get("answers").propertyNames());
    ObjectNode no = same.deepCopy();
    ((ObjectNode) no.get("answers")).remove(codes.getLast());
    ((ObjectNode) no.get("answers")).put(codes.getFirst(), option(first, 0, 1));
    ObjectNode other = same.deepCopy();
    ((ObjectNode) other.get("answers")).put(codes.getLast(), option(first, 1, 0));
    List<ObjectNode> bodies = List.of(same, no, other);
    for (int i = 0; i < others; i++) {
      responses.submit(
          handle(first.url()), Hash.random(), JSON.writeValueAsBytes(bodies.get(i % 3)));
    }
  }

  /** The code of an option, as the definition has it. */
  private String option(Request request, int question, int option) {
    String json =
        jdbc.sql(
                "SELECT v.definition FROM survey_version v JOIN survey s ON s.id = v.survey_id"
                    + " WHERE s.handle = ?")
            .param(handle(request.url()))
            .query(String.class)
            .single();
    return JSON.readTree(json)
        .at("/groups/0/pages/0/questions/%d/options/%d/code".formatted(question, option))
        .asString();
  }

  private static String handle(String url) {
    return url.replaceFirst(".*/surveys/([^/]+)/.*", "$1");
  }

  /** Ends it, and lets the half hour of grace go by. */
  private UUID end(Page lead, String address) {
    lead.reload();
    lead.getByText("Jetzt beenden").click();
    lead.getByText("Ja, jetzt beenden").click();
    assertThat(lead.getByText("Die Umfrage ist beendet.").first()).isVisible();
    UUID survey =
        jdbc.sql("SELECT id FROM survey WHERE handle = ?")
            .param(address.substring(3))
            .query(UUID.class)
            .single();
    jdbc.sql("UPDATE survey SET closes_at = closes_at - INTERVAL 40 MINUTE WHERE id = ?")
        .param(survey)
        .update();
    sealing.sealEnded();
    return survey;
  }

  private static void release(Page lead, String question) {
    lead.getByLabel("Welche Frage").click();
    lead.locator("vaadin-select-item").filter(with(question)).first().click();
    lead.getByText("Vorschau").click();
    assertAccessible(lead);

    // The button asks first, and the one that is then there says the same.
    Locator publish = lead.locator("button:visible").filter(with("Diese Zahlen veröffentlichen"));
    publish.click();
    assertThat(lead.getByText("Sollen sie so auf die Seite?")).isVisible();
    publish.click();
    // What an earlier question has left on the page says nothing of this one.
    assertThat(lead.getByText("Sollen sie so auf die Seite?")).isHidden();
    assertThat(lead.getByText("Veröffentlicht. Alle können").first()).isVisible();
  }

  /** The resident whose phone answered finds the figures, and their own answer in them. */
  private void reads(Page page, String address) {
    page.navigate(address(address + "/results"));
    Locator first = page.locator("[data-question]").filter(with("هل تذهبون كثيرًا إلى النهر؟"));
    assertThat(first.locator(".chart svg")).isVisible();
    assertThat(first.locator("tr[data-own]")).containsText("نعم");
    Locator second = page.locator("[data-question]").filter(with("ما أكثر ما ينقصكم هناك؟"));
    assertThat(second.locator("tr[data-own]")).containsText("أشجار");
    assertAccessible(page);
    assertFits(page);
    lookAt(page, "life-results-ar-390");
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
