package org.stadtmosaik.idea.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aResident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentSubmission;
import org.stadtmosaik.discussion.Comments;
import org.stadtmosaik.discussion.Mark;
import org.stadtmosaik.idea.BoardDataset;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ImportFiles;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Who wrote the comments of an import: the same people as in its other files. */
@DatabaseTest
@Import(Fixtures.class)
class ImportedTalkIT {

  private static final String STATEMENTS =
      """
      timestamp,comment-id,author-id,moderated,comment-body
      1650000000000,s1,anna,1,Mehr Bänke am Kanal.
      """;
  private static final String VOTES =
      """
      timestamp,comment-id,voter-id,vote
      1650000100000,s1,berta,1
      """;
  private static final String COMMENTS =
      """
      id,idea,author-id,parent,text
      c1,s1,anna,,Mit Lehne.
      c2,s1,berta,c1,Und mit Schatten.
      c3,s1,anna,c1,Ja.
      c4,s1,,,Nein.
      """;

  @TempDir private Path folder;
  @Autowired private Fixtures fixtures;
  @Autowired private IdeaImport imports;
  @Autowired private BoardDataset datasets;
  @Autowired private Comments comments;
  @Autowired private IdeaMerges merges;
  @Autowired private FollowUps followUps;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionOperations transaction;

  private Town town;

  @BeforeEach
  void anImport() throws IOException {
    town = fixtures.aTown();
    bring();
  }

  @Test
  void areTheSamePersonInEveryFile() {
    assertThat(author("c1")).isNotNull().isEqualTo(author("c3")).isNotEqualTo(author("c2"));
    assertThat(author("c4")).isNull();
    assertThat(
            jdbc.sql("SELECT author FROM idea WHERE board_id = ?")
                .param(town.board().id().value())
                .query(UUID.class)
                .single())
        .isEqualTo(author("c1"));
    assertThat(
            jdbc.sql("SELECT person FROM idea_opinion WHERE board_id = ?")
                .param(town.board().id().value())
                .query(UUID.class)
                .single())
        .isEqualTo(author("c2"));
  }

  @Test
  void areTheSameWhenTheFileComesAgain() throws IOException {
    UUID before = author("c1");

    bring();

    assertThat(author("c1")).isEqualTo(before);
  }

  @Test
  void haveOneNameInAnExportAndAnotherInTheNext() {
    Dataset dataset = export();
    Map<String, String> first = participants(dataset);

    assertThat(first.get("Mit Lehne.")).isEqualTo(first.get("Ja.")).startsWith("p");
    assertThat(first.get("Und mit Schatten.")).isEqualTo(voter(dataset));
    assertThat(first).containsEntry("Nein.", null);
    assertThat(participants(export()).get("Ja.")).isNotEqualTo(first.get("Ja."));
    assertThat(written(dataset)).doesNotContain("anna", "berta");
  }

  @Test
  void areNotNamedWhereTheyWroteHere() {
    UUID idea =
        jdbc.sql("SELECT id FROM idea WHERE board_id = ?")
            .param(town.board().id().value())
            .query(UUID.class)
            .single();
    comments.submit(
        aResident(),
        new About(Ideas.TYPE, idea),
        Ids.next(),
        new CommentSubmission("Von hier.", Mark.NONE, "de", null));
    jdbc.sql("UPDATE discussion_comment SET state = 'PUBLISHED' WHERE about_id = ?")
        .param(idea)
        .update();

    assertThat(participants(export())).containsKey("Von hier.").containsEntry("Von hier.", null);
  }

  @Test
  void areKeptAtTheIdeaIntoWhichTheirsWent() throws IOException {
    String statements = STATEMENTS + "1650000001000,s2,anna,1,Bänke.\n";
    bring(statements, COMMENTS);
    IdeaId goes = idea("s1");
    IdeaId stays = idea("s2");
    merges.merge(
        aLeadOf(town),
        new MergeOrder(
            UUID.randomUUID(),
            stays,
            Map.of(goes, followUps.story(goes).version(), stays, followUps.story(stays).version()),
            LocalizedText.of(Language.GERMAN, "Beide wünschen sich Bänke.")));
    String later = COMMENTS + "c5,s1,berta,c1,Stimmt.\nc6,s1,,,Gern bald.\n";

    bring(statements, later);
    bring(statements, later);

    assertThat(List.of(about("c1"), about("c5"), about("c6"))).containsOnly(stays);

    merges.undo(aLeadOf(town), merges.of(List.of(goes)).get(goes).id());

    assertThat(about("c5")).as("what replies goes back with its thread").isEqualTo(goes);
    assertThat(about("c6")).as("what came later stays").isEqualTo(stays);
    bring(statements, later + "c7,s1,anna,c1,Ja.\nc8,s1,anna,c6,Ja bald.\n");
    assertThat(about("c7")).isEqualTo(goes);
    assertThat(about("c8")).isEqualTo(stays);
    assertThat(
            fixtures.count(
                "discussion_comment WHERE about_id IN (?, ?)", goes.value(), stays.value()))
        .isEqualTo(8);
  }

  private IdeaId idea(String sourceId) {
    return new IdeaId(
        jdbc.sql("SELECT id FROM idea WHERE board_id = ? AND source_id = ?")
            .params(town.board().id().value(), sourceId)
            .query(UUID.class)
            .single());
  }

  private IdeaId about(String sourceId) {
    return new IdeaId(
        jdbc.sql(
                "SELECT c.about_id FROM discussion_comment c JOIN idea i ON i.id = c.about_id"
                    + " WHERE i.board_id = ? AND c.source_id = ?")
            .params(town.board().id().value(), sourceId)
            .query(UUID.class)
            .single());
  }

  private void bring() throws IOException {
    bring(STATEMENTS, COMMENTS);
  }

  private void bring(String statements, String talk) throws IOException {
    ImportFiles files =
        new ImportFiles(
            Files.writeString(folder.resolve("statements.csv"), statements),
            Files.writeString(folder.resolve("votes.csv"), VOTES),
            Files.writeString(folder.resolve("comments.csv"), talk));
    imports.run(
        aLeadOf(town),
        town.board().id(),
        Language.GERMAN,
        files,
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });
  }

  private UUID author(String sourceId) {
    return jdbc.sql(
            "SELECT c.author FROM discussion_comment c JOIN idea i ON i.id = c.about_id"
                + " WHERE i.board_id = ? AND c.source_id = ?")
        .params(town.board().id().value(), sourceId)
        .query(UUID.class)
        .optional()
        .orElse(null);
  }

  private Dataset export() {
    return datasets.dataset(aLeadOf(town), town.board().id().value());
  }

  private Map<String, String> participants(Dataset dataset) {
    Map<String, String> participants = new HashMap<>();
    Table table = table(dataset, "comments.csv");
    int who = column(table, "participant");
    int what = column(table, "text");
    rows(table)
        .forEach(row ->
            participants.put(
                Objects.requireNonNull(row.get(what).written()), row.get(who).written()));
    return participants;
  }

  private String voter(Dataset dataset) {
    Table table = table(dataset, "opinions.csv");
    return rows(table).getFirst().get(column(table, "participant")).written();
  }

  private String written(Dataset dataset) {
    StringBuilder all = new StringBuilder();
    rows(table(dataset, "comments.csv"))
        .forEach(row -> row.forEach(it -> all.append(it.written())));
    return all.toString();
  }

  private static Table table(Dataset dataset, String file) {
    return dataset.tables().stream()
        .filter(it -> it.fileName().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private static int column(Table table, String name) {
    return table.columns().stream().map(Column::name).toList().indexOf(name);
  }

  private List<List<Cell>> rows(Table table) {
    List<List<Cell>> rows = new ArrayList<>();
    transaction.executeWithoutResult(_ -> table.rows().forEach(rows::add));
    return rows;
  }
}
