package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.atOnce;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.idea.domain.imports.FileRefusedException;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class IdeaImportIT {

  private static final Actor COMMAND = new Actor.Command("import-ideas");
  private static final String STATEMENTS =
      """
      timestamp,comment-id,author-id,moderated,comment-body
      1650000000000,s1,a1,1,"Mehr Bänke, ""am"" Kanal.
      Und Bäume."
      1650000001000,s2,a2,0,  Wer fegt den Platz?\s
      1650000002000,s3,,-1,=1+1
      """;
  private static final String VOTES =
      """
      timestamp,comment-id,voter-id,vote
      1650000100000,s1,v1,1
      1650000101000,s1,v2,-1
      1650000102000,s3,v1,0
      1650000103000,s2,a1,1
      """;

  @TempDir private Path folder;
  @Autowired private Fixtures fixtures;
  @Autowired private IdeaImport imports;
  @Autowired private Moderation moderation;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private Town town;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void anEmptyBoard() {
    town = fixtures.aTown();
  }

  @Test
  void makesWhatDoesNotExistAndSaysSo() {
    ImportTarget target = unheardOf();
    List<String> made = new ArrayList<>();

    BoardSummary board = imports.findOrMake(COMMAND, target, made::add);

    assertThat(made)
        .containsExactly(
            "commune \"" + target.commune() + "\"",
            "project \"" + target.project() + "\"",
            "board \"" + target.board() + "\"");
    made.clear();
    assertThat(imports.findOrMake(COMMAND, target, made::add)).isEqualTo(board);
    assertThat(made).isEmpty();

    ImportTarget beside = new ImportTarget("Zweite", target.commune(), target.project());
    assertThat(imports.findOrMake(COMMAND, beside, made::add).project()).isEqualTo(board.project());
    assertThat(made).containsExactly("board \"Zweite\"");
  }

  @Test
  void bringsEveryStatementAndVoteInAsItIs() throws IOException {
    ImportReport report = run(STATEMENTS, VOTES);

    assertThat(report).isEqualTo(new ImportReport(3, 3, 4, 4, 4, 0));
    assertThat(state("s1")).isEqualTo("PUBLISHED");
    assertThat(state("s2")).isEqualTo("HELD");
    assertThat(state("s3")).isEqualTo("DECLINED");
    assertThat(text("s1")).isEqualTo("Mehr Bänke, \"am\" Kanal.\nUnd Bäume.");
    assertThat(text("s2")).isEqualTo("  Wer fegt den Platz? ");
    assertThat(text("s3")).isEqualTo("=1+1");
    assertThat(opinion("s1", "v1")).isEqualTo("AGREE");
    assertThat(opinion("s1", "v2")).isEqualTo("DISAGREE");
    assertThat(opinion("s3", "v1")).isEqualTo("PASS");
    assertThat(count("imported_person")).isEqualTo(4);
    assertThat(imported()).isEqualTo(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void opensNoCase() throws IOException {
    run(STATEMENTS, VOTES);

    assertThat(moderation.queue(Fixtures.aModeratorOf(town), 0).total()).isZero();
    assertThat(fixtures.count("moderation_case WHERE commune_id = ?", town.id().value())).isZero();
  }

  @Test
  void addsNothingTheSecondTime() throws IOException {
    run(STATEMENTS, VOTES);

    assertThat(run(STATEMENTS, VOTES)).isEqualTo(new ImportReport(3, 0, 4, 0, 4, 0));
    assertThat(count("idea")).isEqualTo(3);
    assertThat(count("idea_opinion")).isEqualTo(4);
    assertThat(count("imported_person")).isEqualTo(4);

    assertThat(run(STATEMENTS + "1650000009000,s4,a1,1,Neu.\n", VOTES).newIdeas()).isEqualTo(1);
  }

  @Test
  void leavesWhatWasDecidedOrChangedHereInTheMeantime() throws IOException {
    run(STATEMENTS, VOTES);
    IdeaId declinedHere = id("s1");
    transaction.executeWithoutResult(
        _ -> moderation.review(town.id(), new SubjectRef(Ideas.TYPE, declinedHere.value()), 0));
    fixtures.decide(town, declinedHere, Fixtures.declining());
    IdeaId publishedHere = id("s2");
    transaction.executeWithoutResult(
        _ -> moderation.review(town.id(), new SubjectRef(Ideas.TYPE, publishedHere.value()), 0));
    fixtures.decide(town, publishedHere, Verdict.publish());
    jdbc.sql("UPDATE idea SET text = 'Gekürzt.', version = version + 1 WHERE id = ?")
        .param(id("s3").value())
        .update();

    run(STATEMENTS, VOTES);

    assertThat(state("s1")).isEqualTo("DECLINED");
    assertThat(state("s2")).isEqualTo("PUBLISHED");
    assertThat(text("s3")).isEqualTo("Gekürzt.");
    assertThat(fixtures.count("moderation_decision WHERE commune_id = ?", town.id().value()))
        .isEqualTo(2);
  }

  @Test
  void takesTheLaterOfTwoEventsInWhateverOrderTheyStand() throws IOException {
    run(
        STATEMENTS,
        """
        timestamp,comment-id,voter-id,vote
        1650000200000,s1,v1,-1
        1650000100000,s1,v1,1
        1650000300000,s1,v2,1
        1650000300000,s1,v2,0
        1650000300000,s1,v3,0
        1650000299999,s1,v3,1
        1650000300000,s1,v3,-1
        """);

    assertThat(opinion("s1", "v1")).as("by time").isEqualTo("DISAGREE");
    assertThat(opinion("s1", "v2")).as("at one time, by line").isEqualTo("PASS");
    assertThat(opinion("s1", "v3")).as("at one time with an older between").isEqualTo("DISAGREE");
    assertThat(count("idea_opinion")).isEqualTo(3);
  }

  @Test
  void takesALaterFilesEventsIntoAccountByTheirTime() throws IOException {
    String header = "timestamp,comment-id,voter-id,vote\n";
    run(STATEMENTS, header + "1650000200000,s1,v1,1\n1650000200000,s1,v2,1\n");

    run(STATEMENTS, header + "1650000100000,s1,v1,-1\n1650000200001,s1,v2,-1\n");

    assertThat(opinion("s1", "v1")).isEqualTo("AGREE");
    assertThat(opinion("s1", "v2")).isEqualTo("DISAGREE");
  }

  @Test
  void keepsTheSecondEventAlsoWhereABatchOfRowsEndsBetweenTheTwo() throws IOException {
    StringBuilder votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
    for (int voter = 0; voter < 1001; voter++) {
      votes.append("1650000200000,s1,v").append(voter).append(",1\n");
      votes.append("1650000200000,s1,v").append(voter).append(",-1\n");
    }

    run(STATEMENTS, votes.insert(votes.indexOf("\n") + 1, "1650000200000,s2,v0,0\n").toString());

    assertThat(
            fixtures.count(
                "idea_opinion WHERE idea_id = ? AND opinion = 'DISAGREE'", id("s1").value()))
        .isEqualTo(1001);
  }

  @Test
  void hearsVotesForAnIdeaThatWentIntoAnotherOneAtTheOneThatStays() throws IOException {
    String statements = STATEMENTS + "1650000009000,s4,a1,1,Bänke.\n";
    String votes = VOTES + "1650000104000,s4,v2,1\n";
    run(statements, votes);
    IdeaId goes = id("s1");
    IdeaId stays = id("s4");
    merges.merge(
        Fixtures.aLeadOf(town),
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(goes, followUps.story(goes).version(), stays, followUps.story(stays).version()),
            LocalizedText.of(Language.GERMAN, "Beide wünschen sich Bänke.")));
    String later = votes + "1650000200000,s1,v3,-1\n1650000200000,s1,v2,0\n1650000050000,s4,v1,0\n";

    assertThat(run(statements, later).newOpinions()).isEqualTo(2);
    assertThat(run(statements, later).newOpinions()).isZero();

    assertThat(opinion("s4", "v3")).as("only said to the one that went").isEqualTo("DISAGREE");
    assertThat(opinion("s4", "v2")).as("said to both").isEqualTo("AGREE");
    assertThat(opinion("s4", "v1")).as("said to both, brought by the merge").isEqualTo("PASS");
    assertThat(idea("voices", "s4", Long.class)).isEqualTo(3);

    merges.undo(Fixtures.aLeadOf(town), merges.of(List.of(goes)).get(goes).id());

    assertThat(opinion("s1", "v3")).isEqualTo("DISAGREE");
    assertThat(opinion("s4", "v1")).isEqualTo("PASS");
    assertThat(idea("voices", "s4", Long.class)).isEqualTo(2);
    assertThat(run(statements, later).newOpinions()).isZero();
    assertThat(idea("voices", "s4", Long.class)).isEqualTo(2);
  }

  @Test
  void listsEachRowThatCannotBeUsedWithLineAndReason() throws IOException {
    ImportReport report =
        run(
            STATEMENTS
                + "1650000002000,s1,a1,1,Noch einmal.\nx,s5,a1,1,Text\n1650000002000,s6,a1,2,T\n",
            VOTES + "1650000100000,s9,v1,1\n1650000100000,s1,v1,2\n1650000100000,s1,v1\n");

    assertThat(report).isEqualTo(new ImportReport(3, 3, 4, 4, 4, 6));
    assertThat(problems)
        .containsExactly(
            "Statements, line 6: The id s1 is already on line 2. That row counts.",
            "Statements, line 7: “x” is not a time. Milliseconds since 1970 or a day such as 2026-11-20"
                + " are possible.",
            "Statements, line 8: “2” is not a known value for moderated. Known are 1 (published), 0"
                + " (not looked at) and -1 (declined).",
            "Votes, line 6: There is no statement with the id s9.",
            "Votes, line 7: “2” is not a known vote. Known are 1 (agree), -1 (disagree) and 0"
                + " (pass).",
            "Votes, line 8: The row has 3 fields instead of 4.");
  }

  @Test
  void keepsNothingOfAFileThatIsRefused() throws IOException {
    Path statements = file("statements.csv", STATEMENTS.getBytes(StandardCharsets.UTF_8));
    byte[] broken = (VOTES + "1650000100000,s1,v9?,1\n").getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 4] = (byte) 0xFF;
    for (byte[] votes :
        List.of(broken, "timestamp;vote\n".getBytes(StandardCharsets.UTF_8), new byte[] {0, 1})) {
      Path file = file("votes.csv", votes);
      assertThatThrownBy(() -> run(COMMAND, statements, file))
          .isInstanceOf(FileRefusedException.class);
    }

    assertThat(count("idea")).isZero();
    assertThat(count("idea_opinion")).isZero();
    assertThat(count("imported_person")).isZero();
    assertThat(imported()).isZero();
  }

  @Test
  void givesTheSameFromTwoImportsAtOnceAsFromOne() throws IOException {
    Path statements = file("statements.csv", STATEMENTS.getBytes(StandardCharsets.UTF_8));
    Path votes = file("votes.csv", VOTES.getBytes(StandardCharsets.UTF_8));
    for (int round = 0; round < 10; round++) {
      ImportTarget target = unheardOf();

      List<Outcome<ImportReport>> both =
          atOnce(
              2,
              _ -> {
                BoardSummary board = imports.findOrMake(COMMAND, target, _ -> {});
                return imports.run(
                    COMMAND, board.id(), Language.GERMAN, statements, votes, _ -> {});
              });

      assertThat(both).extracting(Outcome::failure).containsOnlyNulls();
      assertThat(both)
          .extracting(outcome -> outcome.value().newIdeas())
          .containsExactlyInAnyOrder(3L, 0L);
      UUID board = imports.find(COMMAND, target).id().value();
      assertThat(fixtures.count("idea WHERE board_id = ?", board)).isEqualTo(3);
      assertThat(fixtures.count("idea_opinion WHERE board_id = ?", board)).isEqualTo(4);
      assertThat(fixtures.count("imported_person WHERE board_id = ?", board)).isEqualTo(4);
    }
  }

  @Test
  void previewsWithoutKeepingAnything() throws IOException {
    Path statements = file("statements.csv", STATEMENTS.getBytes(StandardCharsets.UTF_8));
    Path votes = file("votes.csv", VOTES.getBytes(StandardCharsets.UTF_8));

    ImportReport report =
        imports.preview(Fixtures.aLeadOf(town), town.board().id(), statements, votes, _ -> {});

    assertThat(report.newIdeas()).isEqualTo(3);
    assertThat(report.voteRows()).isEqualTo(4);
    assertThat(count("idea")).isZero();
  }

  @Test
  void isForLeadsOfTheCommune() throws IOException {
    Path statements = file("statements.csv", STATEMENTS.getBytes(StandardCharsets.UTF_8));
    Path votes = file("votes.csv", VOTES.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> run(Fixtures.aModeratorOf(town), statements, votes))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> run(Fixtures.aLeadOf(fixtures.aTown()), statements, votes))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> run(Fixtures.aResident(), statements, votes))
        .isInstanceOf(NotFoundException.class);
    assertThat(count("idea")).isZero();
    assertThat(run(Fixtures.aLeadOf(town), statements, votes).newIdeas()).isEqualTo(3);
  }

  private ImportReport run(String statements, String votes) throws IOException {
    return run(
        COMMAND,
        file("statements.csv", statements.getBytes(StandardCharsets.UTF_8)),
        file("votes.csv", votes.getBytes(StandardCharsets.UTF_8)));
  }

  private ImportReport run(Actor actor, Path statements, Path votes) {
    return imports.run(
        actor,
        town.board().id(),
        Language.GERMAN,
        statements,
        votes,
        problem -> problems.add(problem.in(Language.ENGLISH)));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static ImportTarget unheardOf() {
    String random = UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    return new ImportTarget("Tafel " + random, "Neustadt " + random, "Straße " + random);
  }

  /** How many imports into this board the log knows. */
  private long imported() {
    return fixtures.count(
        "audit_entry WHERE action = 'idea.boardImported' AND subject = ?",
        "board:" + town.board().id().value());
  }

  private IdeaId id(String sourceId) {
    return new IdeaId(idea("id", sourceId, UUID.class));
  }

  private String state(String sourceId) {
    return idea("state", sourceId, String.class);
  }

  private String text(String sourceId) {
    return idea("text", sourceId, String.class);
  }

  private <T> T idea(String column, String sourceId, Class<T> type) {
    return jdbc.sql("SELECT " + column + " FROM idea WHERE board_id = ? AND source_id = ?")
        .params(town.board().id().value(), sourceId)
        .query(type)
        .single();
  }

  private String opinion(String sourceId, String voter) {
    return jdbc.sql(
            "SELECT o.opinion FROM idea_opinion o JOIN imported_person p ON p.id = o.person"
                + " WHERE o.idea_id = ? AND p.source_id = ? AND p.board_id = o.board_id")
        .params(id(sourceId).value(), voter)
        .query(String.class)
        .single();
  }

  private long count(String table) {
    return fixtures.count(table + " WHERE board_id = ?", town.board().id().value());
  }
}
