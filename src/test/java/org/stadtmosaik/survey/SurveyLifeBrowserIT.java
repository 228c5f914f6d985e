package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.Keyboard;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.secret.Hash;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A survey from nothing to figures that everybody reads, as its lead and residents live it who have
 * a keyboard alone: once with a German lead at a desk, once with one who works on a phone in
 * Arabic.
 */
class SurveyLifeBrowserIT extends SurveyPortal {

  private static final String LEAD = "leitung@nordhafen.example";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Autowired private SurveyAnswers responses;
  @Autowired private SurveySealing sealing;

  /** What the survey says, in one of its two languages. */
  private record Words(
      Language language,
      String title,
      String first,
      String yes,
      String no,
      String second,
      String benches,
      String trees) {

    /** What the portal says. */
    String say(String key) {
      return Messages.get(language, key);
    }
  }

  private static final Words GERMAN =
      new Words(
          Language.GERMAN,
          "Bänke am Fluss",
          "Gehen Sie oft an den Fluss?",
          "Ja",
          "Nein",
          "Was fehlt Ihnen dort am meisten?",
          "Bänke",
          "Bäume");

  private static final Words ARABIC =
      new Words(
          Language.ARABIC,
          "مقاعد عند النهر",
          "هل تذهبون كثيرًا إلى النهر؟",
          "نعم",
          "لا",
          "ما أكثر ما ينقصكم هناك؟",
          "مقاعد",
          "أشجار");

  /** A lead at work, and a resident who reads in the other language on the other device. */
  private enum Pair {
    DESK(1280, 800, GERMAN, ARABIC),
    PHONE(390, 844, ARABIC, GERMAN);

    private final int width;
    private final int height;
    private final Words lead;
    private final Words resident;

    Pair(int width, int height, Words lead, Words resident) {
      this.width = width;
      this.height = height;
      this.lead = lead;
      this.resident = resident;
    }

    Pair other() {
      return this == DESK ? PHONE : DESK;
    }

    /** A picture's name. */
    String shown(String what, Words reader) {
      return "life-%s-%s-%d"
          .formatted(what, reader.language().tag(), reader == lead ? width : other().width);
    }
  }

  @ParameterizedTest
  @EnumSource(Pair.class)
  void goesFromAnEmptyPageToResultsThatEverybodyReads(Pair pair) {
    Words words = pair.lead;
    try (BrowserContext desk = device(words.language(), pair.width, pair.height)) {
      Page lead = signedIn(desk, LEAD);
      lead.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      String address = write(lead, pair);
      Pair others = pair.other();
      try (BrowserContext phone = device(pair.resident.language(), others.width, others.height)) {
        Page resident = phone.newPage();
        Request sent = answer(resident, pair, address);
        othersSend(sent, 35);
        UUID survey = end(lead, words, address);
        lead.navigate(address("/staff/surveys/" + survey + "/results"));
        release(lead, words, words.first());
        release(lead, words, words.second());
        assertFits(lead);
        lookAt(lead, pair.shown("release", words));
        reads(resident, pair, address);
      }
    }
  }

  /** Writes it, with a condition in words, and publishes it. */
  private String write(Page page, Pair pair) {
    Words own = pair.lead;
    Words other = pair.resident;
    Keyboard keys = new Keyboard(page);
    page.navigate(address("/staff/surveys"));
    keys.enter(page.locator("a[href$='staff/surveys/new']"));
    keys.type(page.getByLabel(own.say("surveybuild.new.title")), own.title());
    keys.press(page.getByLabel(other.language().nameIn(own.language())), "Space");
    assertAccessible(page);
    keys.enter(button(page, own.say("surveybuild.new.begin")));
    assertThat(page.locator(".build")).isVisible();

    add(page, own);
    fill(page, 0, own.first(), other.first());
    fill(page, 2, own.yes(), other.yes());
    fill(page, 3, own.no(), other.no());
    add(page, own);
    fill(page, 0, own.second(), other.second());
    fill(page, 2, own.benches(), other.benches());
    fill(page, 3, own.trees(), other.trees());
    showIfYes(page, own);
    assertAccessible(page);
    assertFits(page);
    lookAt(page, pair.shown("condition", own));

    keys.enter(button(page, own.say("surveybuild.check")));
    assertThat(page.locator(".publish")).isVisible();
    assertAccessible(page);
    keys.enter(button(page, own.say("surveybuild.publish")));
    assertThat(page.locator(".survey-link")).isVisible();
    assertFits(page);
    goesOnWriting(page, own);
    return "/s/"
        + jdbc.sql("SELECT handle FROM survey ORDER BY created_at DESC LIMIT 1")
            .query(String.class)
            .single();
  }

  private static Locator button(Page page, String words) {
    return page.locator("button:visible").filter(with(words));
  }

  /** Takes a question with one answer from the palette. */
  private static void add(Page page, Words words) {
    Keyboard keys = new Keyboard(page);
    Locator palette = page.locator(".palette > summary");
    if (!palette.isVisible()) {
      keys.enter(page.locator(".build-tabs button").first());
    }
    keys.enter(palette);
    String type = words.say("surveybuild.type.single");
    keys.enter(
        page.locator(".palette-type")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator(".palette-name").getByText(type, exactly()))));
    assertThat(page.locator(".build-form h2").first()).hasText(type);
    assertThat(page.locator(".build-form textarea").first()).isEmpty();
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Writes into the pair of this number, in the order of the form. */
  private static void fill(Page page, int pair, String own, String other) {
    Keyboard keys = new Keyboard(page);
    Locator fields = page.locator(".build-form .text-pair").nth(pair).locator("input, textarea");
    keys.type(fields.nth(0), own);
    keys.type(fields.nth(1), other);
  }

  /** Shows the second question only to whom the first one's answer was yes. */
  private static void showIfYes(Page page, Words words) {
    Keyboard keys = new Keyboard(page);
    Locator condition = page.locator(".build-form .condition:visible").first();
    keys.enter(condition.locator("button").filter(with(words.say("surveycondition.field.add"))));
    choose(condition, keys, words.say("surveycondition.field.question"), words.first());
    choose(
        condition,
        keys,
        words.say("surveycondition.field.test"),
        words.say("surveycondition.test.is"));
    choose(condition, keys, words.say("surveycondition.field.value"), words.yes());
    Locator sentence = condition.locator(".condition-sentence").first();
    assertThat(sentence).containsText(words.first());
    assertThat(sentence).containsText(words.yes());
  }

  private static void choose(Locator condition, Keyboard keys, String label, String word) {
    keys.choose(
        condition.getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).last(), word);
  }

  /** From the published survey back to where it is written; nothing is changed by going there. */
  private static void goesOnWriting(Page page, Words words) {
    assertThat(page).hasURL(Pattern.compile(".*/staff/surveys/[0-9a-f-]{36}$"));
    String published = page.url();
    new Keyboard(page).enter(button(page, words.say("surveybuild.edit")));
    assertThat(page.locator("question-list button").filter(with(words.first()))).isVisible();
    page.navigate(published);
    assertThat(page.locator(".survey-link")).isVisible();
  }

  /** A resident's whole way; the second question comes by the first one's answer. */
  private Request answer(Page page, Pair pair, String address) {
    Words words = pair.resident;
    Keyboard keys = new Keyboard(page);
    page.navigate(address(address));
    assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
    keys.enter(page.locator("[data-begin]"));
    Locator second = page.locator("legend").filter(with(words.second()));
    keys.press(page.getByLabel(words.yes()), "ArrowDown");
    assertThat(page.getByLabel(words.no())).isChecked();
    assertThat(second).isHidden();
    page.keyboard().press("ArrowUp");
    assertThat(page.getByLabel(words.yes())).isChecked();
    assertThat(second).isVisible();
    assertAccessible(page);
    assertFits(page);
    lookAt(page, pair.shown("question", words));
    keys.press(page.getByLabel(words.benches()), "ArrowDown");
    assertThat(page.getByLabel(words.trees())).isChecked();
    keys.enter(page.locator(".survey-steps [type=submit]"));
    assertThat(page.locator(".survey-review")).isVisible();
    assertAccessible(page);
    Request sent =
        page.waitForRequest(it -> it.method().equals("PUT"), () -> keys.enter(send(page)));
    assertThat(state(page, "sent")).isVisible();
    assertAccessible(page);
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
  private UUID end(Page lead, Words words, String address) {
    Keyboard keys = new Keyboard(lead);
    lead.reload();
    keys.enter(button(lead, words.say("surveystaff.close.action")));
    keys.enter(button(lead, words.say("surveystaff.close.yes")));
    assertThat(lead.getByText(words.say("surveystaff.close.done")).first()).isVisible();
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

  private static void release(Page lead, Words words, String question) {
    Keyboard keys = new Keyboard(lead);
    keys.open(
        lead.locator("vaadin-select")
            .filter(with(words.say("surveyresults.staff.release.question"))),
        question);
    keys.enter(button(lead, words.say("surveyresults.staff.release.preview")));
    Locator publish = button(lead, words.say("surveyresults.staff.release.publish"));
    assertThat(publish).isVisible();
    assertAccessible(lead);

    // The button asks first, and the one that is then there says the same.
    keys.enter(publish);
    Locator asked = lead.getByRole(AriaRole.ALERTDIALOG);
    assertThat(asked).isVisible();
    keys.enter(
        asked.locator("button").filter(with(words.say("surveyresults.staff.release.publish"))));
    // What an earlier question has left on the page says nothing of this one.
    assertThat(asked).isHidden();
    assertThat(lead.getByText(words.say("surveyresults.staff.release.done")).first()).isVisible();
  }

  /** The resident whose phone answered finds the figures, and their own answer in them. */
  private void reads(Page page, Pair pair, String address) {
    Words words = pair.resident;
    page.navigate(address(address + "/results"));
    Locator first = page.locator("[data-question]").filter(with(words.first()));
    assertThat(first.locator(".chart svg")).isVisible();
    assertThat(first.locator("tr[data-own]")).containsText(words.yes());
    Locator second = page.locator("[data-question]").filter(with(words.second()));
    assertThat(second.locator("tr[data-own]")).containsText(words.trees());
    // A word is drawn in one piece.
    assertThat(second.locator(".chart svg").getByText(words.trees(), exactly())).isVisible();
    assertAccessible(page);
    assertFits(page);
    lookAt(page, pair.shown("results", words));
  }

  private static Locator.FilterOptions with(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }
}
