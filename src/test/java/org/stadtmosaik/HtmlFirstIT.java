package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;
import static org.stadtmosaik.Fixtures.saying;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.access.PortalBrowser;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentId;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.translation.domain.TranslationStore;

/** Public pages as they are before any script has run. */
@OnAPort
class HtmlFirstIT {

  @LocalServerPort private int port;
  @Autowired private Communes communes;
  @Autowired private Projects projects;
  @Autowired private Boards boards;
  @Autowired private Ideas ideas;
  @Autowired private Moderation moderation;
  @Autowired private Comments comments;
  @Autowired private FollowUps followUps;
  @Autowired private TranslationStore translations;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private final Actor.Resident author = aResident();
  private Fixtures fixtures;
  private Town town;
  private IdeaId idea;

  @BeforeAll
  void buildATown() {
    fixtures = new Fixtures(communes, projects, boards, ideas, moderation, jdbc, transaction);
    town = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    idea = fixtures.aPublishedIdeaAtOnce(town, author);
  }

  private List<String> publicPages() {
    return List.of(
        "/",
        "/c/" + town.commune().slug(),
        "/c/" + town.commune().slug() + "/" + town.project().slug(),
        "/b/" + town.board().id().value(),
        "/b/" + town.board().id().value() + "/write",
        "/i/" + idea.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-simple", "ar"})
  void saysEverythingBeforeAnyScript(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    for (String path : publicPages()) {
      HttpResponse<String> answer = get(path, tag);
      Document page = Jsoup.parse(answer.body());

      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control")).as(path).contains("no-store");
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag);
      assertThat(page.expectFirst("html").attr("dir")).isEqualTo(language.direction());
      assertThat(page.select("#readable main h1").eachText()).as(path).hasSize(1);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("#readable a[hreflang][aria-current]").attr("lang")).isEqualTo(tag);
      assertThat(page.select("#readable noscript").text())
          .contains(Messages.get(language, "shell.noScript.text"));
    }
  }

  @Test
  void describesItselfForPreviews() {
    for (String path : publicPages()) {
      Document page = read(path);

      assertThat(page.select("meta[name=description]").eachAttr("content")).as(path).hasSize(1);
      for (String part : List.of("title", "description", "url", "image", "site_name", "type")) {
        assertThat(page.select("meta[property=og:" + part + "]").attr("content"))
            .as(path + " " + part)
            .isNotBlank();
      }
      assertThat(page.select("link[rel=canonical]").attr("href"))
          .isEqualTo("http://127.0.0.1:" + port + path);
    }
    assertThat(read("/i/" + idea.value()).select("meta[property=og:description]").attr("content"))
        .isEqualTo("Mehr Bänke am Kanal.");
  }

  @Test
  void saysWhatIsNotThere() {
    String slug = town.commune().slug();
    for (String path :
        List.of(
            "/nowhere",
            "/c/nowhere",
            "/c/" + slug + "/nothing",
            "/b/" + UUID.randomUUID(),
            "/b/" + UUID.randomUUID() + "/write",
            "/b/rubbish",
            "/i/" + UUID.randomUUID())) {
      HttpResponse<String> answer = get(path, "de");

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(Jsoup.parse(answer.body()).select("#readable h1").text())
          .as(path)
          .isEqualTo("Diese Seite gibt es hier nicht");
    }
  }

  @Test
  void showsAHeldIdeaToNobodyAndToItsAuthorOnlyThroughFlow() {
    Town strict = fixtures.aTown();
    String path = "/i/" + fixtures.aHeldIdea(strict, author).id().value();
    PortalBrowser own = browser();
    own.carry(author.key());

    HttpResponse<String> others = get(path, "de");
    HttpResponse<String> authors = own.get(path);

    assertThat(others.statusCode()).isEqualTo(404);
    assertThat(others.body()).doesNotContain("Mehr Bänke");
    assertThat(authors.statusCode()).isEqualTo(200);
    assertThat(authors.body()).doesNotContain("Mehr Bänke");
    assertThat(get("/b/" + strict.board().id().value(), "de").body()).doesNotContain("Mehr Bänke");
  }

  @Test
  void showsWhatPeopleWroteAsText() {
    String evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</a><!-- &amp;";
    Town wild = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    IdeaId written = ideas.submit(author, wild.board().id(), Ids.next(), saying(evil)).id();
    for (String path : List.of("/b/" + wild.board().id().value(), "/i/" + written.value())) {
      String body = get(path, "de").body();
      Document page = Jsoup.parse(body);

      assertThat(body).doesNotContain("<script>alert").doesNotContain("<img src=x");
      assertThat(page.select("[onerror]")).isEmpty();
    }
    assertThat(read("/b/" + wild.board().id().value()).select(".idea-link").text()).isEqualTo(evil);
  }

  @Test
  void leadsFromPageToPageWithoutAScript() {
    Town big = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    for (int i = 0; i <= IdeaPage.SIZE; i++) {
      fixtures.aPublishedIdeaAtOnce(big, author);
    }
    String board = "b/" + big.board().id().value();

    Document first = read("/" + board);
    String next =
        first.select("#readable a.btn").eachAttr("href").stream()
            .filter(href -> href.startsWith(board + "?after="))
            .findFirst()
            .orElseThrow();
    Document second = read("/" + next);

    assertThat(first.select("#readable .idea-card")).hasSize(IdeaPage.SIZE);
    assertThat(first.select("#readable button:not([type=submit])")).isEmpty();
    assertThat(second.select("#readable .idea-card")).hasSize(1);
    assertThat(second.select("#readable a.btn").eachAttr("href")).contains(board);
    assertThat(second.select(".idea-link").eachAttr("href"))
        .doesNotContainAnyElementsOf(first.select(".idea-link").eachAttr("href"));
  }

  @Test
  void asksTheDatabaseNoMoreForALongerList() {
    Town growing = fixtures.aTown(ReviewPolicy.ON_SUSPICION);
    String path = "/b/" + growing.board().id().value();
    fixtures.aPublishedIdeaAtOnce(growing, author);
    read(path);
    long one = selects(path);
    for (int i = 1; i < IdeaPage.SIZE; i++) {
      fixtures.aPublishedIdeaAtOnce(growing, author);
    }

    assertThat(selects(path)).isEqualTo(one);
  }

  private long selects(String path) {
    long before = selects();
    read(path);
    return selects() - before;
  }

  private long selects() {
    return jdbc.sql("SHOW GLOBAL STATUS LIKE 'Com_select'")
        .query((row, _) -> row.getLong("Value"))
        .single();
  }

  @Test
  void showsCommentsAndAnswersInTheReadersLanguageWithTheOriginalFolded() {
    String said = "Zitterpappelschatten wäre schön.";
    String answered = "Wir pflanzen zwei Zitterpappeln.";
    CommentId comment =
        comments
            .submit(
                author,
                new About(Ideas.TYPE, idea.value()),
                Ids.next(),
                new CommentSubmission(said, Mark.NONE, "de", null))
            .id();
    followUps.decide(
        Fixtures.aLeadOf(town),
        new FollowUpOrder(
            UUID.randomUUID(),
            Map.of(idea, followUps.story(idea).version()),
            null,
            new NewAnswer(LocalizedText.of(Language.GERMAN, answered), "Amt")));
    for (String text : List.of(said, answered)) {
      translations.keepMachine(
          text, Language.GERMAN, Language.ENGLISH, "EN " + text, Instant.now());
    }

    Document page = Jsoup.parse(get("/i/" + idea.value(), "en").body());

    for (String place : List.of("#c-" + comment.value(), ".official-answer")) {
      Element shown = page.expectFirst("#readable " + place);
      Element text = shown.expectFirst(".user-text[lang=en]");
      assertThat(text.closest("details")).isNull();
      assertThat(text.text()).startsWith("EN ");
      assertThat(text.attr("dir")).isEqualTo("auto");
      assertThat(shown.select(".translation-note > span").text())
          .isEqualTo(Messages.get(Language.ENGLISH, "translation.note.machine", "German"));
      assertThat(shown.select(".translation-note details > .user-text[lang=de]").eachText())
          .containsExactly(text.text().substring(3));
    }
    Element hit = read("/search?q=zitterpappelschatten").expectFirst("#readable .search-hit");
    assertThat(hit.select("h2 a").attr("href"))
        .isEqualTo("i/" + idea.value() + "?thread=" + comment.value() + "#c-" + comment.value());
    assertThat(hit.text()).contains("Kommentar zur Idee", "Mehr Bänke am Kanal.");
    assertThat(
            read("/" + hit.select("h2 a").attr("href").split("#")[0]).select("#readable .thread"))
        .hasSize(1);
  }

  private Document read(String path) {
    return Jsoup.parse(get(path, "de").body());
  }

  private HttpResponse<String> get(String path, String tag) {
    return browser().send("GET", path, Map.of("Cookie", "language=" + tag), "");
  }

  private PortalBrowser browser() {
    return new PortalBrowser(port, 9);
  }
}
