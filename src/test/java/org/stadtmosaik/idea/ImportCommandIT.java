package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.operation.Started;

/** Import and export as a person types them, beside a portal that serves. */
class ImportCommandIT {

  private static final String STATEMENTS =
      """
      timestamp,comment-id,moderated,comment-body
      1650000000000,s1,1,"Mehr Bänke, am Kanal."
      1650000001000,s2,-1,Abgelehnt bleibt unsichtbar.
      """;
  private static final String VOTES =
      """
      timestamp,comment-id,voter-id,vote
      1650000100000,s1,v1,1
      1650000100000,s1,v2,-1
      1650000100000,s7,v2,-1
      """;

  @TempDir private Path parent;
  private PortalProcess portal;
  private Path statements;
  private Path votes;

  @BeforeEach
  void aPortalThatServes() throws Exception {
    statements = Files.writeString(parent.resolve("statements.csv"), STATEMENTS);
    votes = Files.writeString(parent.resolve("votes.csv"), VOTES);
    portal = new PortalProcess(parent);
    portal.start();
  }

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    portal.end();
  }

  @Test
  void twoImportsAtOnceAttachAndThePortalShowsWhatTheyBroughtIn() throws Exception {
    Started one = importing();
    Started other = importing();

    assertThat(one.awaitEnd()).as(one.err()).isZero();
    assertThat(other.awaitEnd()).as(other.err()).isZero();
    assertThat(one.out() + other.out())
        .containsOnlyOnce("Made the commune \"Neustadt\".")
        .containsOnlyOnce("Made the project \"Plätze\".")
        .containsOnlyOnce("Made the board \"Bänke\".")
        .containsOnlyOnce("2 statements read, 2 of them new.")
        .containsOnlyOnce("2 statements read, 0 of them new.");
    assertThat(one.out())
        .contains("Votes, line 4: There is no statement with the id s7.")
        .contains("1 rows could not be used.");
    assertThat(portal.query("SELECT COUNT(*) FROM idea")).containsExactly(List.of("2"));
    assertThat(portal.query("SELECT COUNT(*) FROM idea_opinion")).containsExactly(List.of("2"));
    String board = portal.query("SELECT id FROM board").getFirst().getFirst();
    assertThat(page("b/" + board))
        .contains("Mehr Bänke, am Kanal.")
        .doesNotContain("Abgelehnt bleibt unsichtbar.");

    Path out = parent.resolve("out");
    Started export = portal.command("export-ideas", "--board", "Bänke", "--out", out.toString());
    assertThat(export.awaitEnd()).as(export.err()).isZero();
    assertThat(export.out())
        .contains("ideas.csv: 2 rows", "opinions.csv: 2 rows", "opinions-wide.csv: 2 rows");
    assertThat(Files.readString(out.resolve("ideas.csv"))).contains("\"Mehr Bänke, am Kanal.\"");
    assertThat(export.out()).contains("statements.csv: 2 rows", "group_shares.csv: 0 rows");
    takesAGroupingThatWasMadeElsewhere();
    assertThat(portal.isRunning()).isTrue();
  }

  private void takesAGroupingThatWasMadeElsewhere() throws Exception {
    Path out = parent.resolve("grouped");
    Path groups =
        Files.writeString(parent.resolve("groups.csv"), "participant,group\nv1,a\nv9,b\nv1,b\n");
    Started refused = grouped(groups, out);
    assertThat(refused.awaitEnd()).isEqualTo(1);
    assertThat(refused.out())
        .contains("Groups, line 3: Nobody with the id v9 was imported into this board.")
        .contains("Groups, line 4: The person v1 stands on line 2 already.");
    assertThat(refused.err()).contains("2 lines of").contains("Nothing was taken out.");
    assertThat(out).doesNotExist();

    Files.writeString(groups, "participant,group\nv1,a\nv2,b\n");
    Started taken = grouped(groups, out);
    assertThat(taken.awaitEnd()).as(taken.err()).isZero();
    assertThat(taken.out())
        .contains("group_shares.csv: 4 rows", "Group a has fewer than 10 people");
    List<String> shares = Files.readAllLines(out.resolve("group_shares.csv"));
    assertThat(shares.get(1)).startsWith("a,s1,1,0,0,1,1,0,0,0.666666666667,");
    assertThat(shares.get(3)).startsWith("b,s1,0,1,0,1,0,1,0,0.333333333333,");
    assertThat(Files.readAllLines(out.resolve("statements.csv")).get(1))
        .startsWith("s1,1,1,0,0.222222222222,");
  }

  private Started grouped(Path groups, Path out) throws Exception {
    return portal.command(
        "export-ideas", "--board", "Bänke", "--out", out.toString(), "--groups", groups.toString());
  }

  private Started importing() throws Exception {
    return portal.command(
        "import-ideas",
        "--board",
        "Bänke",
        "--commune",
        "Neustadt",
        "--project",
        "Plätze",
        "--statements",
        statements.toString(),
        "--votes",
        votes.toString());
  }

  /** What a browser gets to draw the page from, once it has said on which page it is. */
  private String page(String path) throws Exception {
    HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String begin = answer(browser, to("/?v-r=init&location=&query=").GET());
    String navigate =
        """
        {"csrfToken": "%s", "rpc": [{"type": "event", "node": 1, "event": "ui-navigate",
          "data": {"route": "%s", "query": "", "appShellTitle": "", "historyState": {},
            "trigger": "CLIENT"}}],
          "syncId": 0, "clientId": 0}
        """
            .formatted(found("Vaadin-Security-Key", begin), path);
    return answer(
        browser,
        to("/?v-r=uidl&v-uiId=0")
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(HttpRequest.BodyPublishers.ofString(navigate)));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(portal.address() + path));
  }

  private static String answer(HttpClient browser, HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String found(String name, String json) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).as(name).isTrue();
    return matcher.group(1);
  }
}
