package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.Fixtures.aResident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Statements with photos, titles, topics and how they came in. */
@DatabaseTest
@Import(Fixtures.class)
class ImportFilesIT {

  private static final String TABLE =
      """
      timestamp;comment-id;moderated;title;channel;topics;photos;comment-body
      2026-11-20;1;1;Schatten;workshop;Grün;baum.jpg;Am Markt fehlen Bäume.
      2026-11-20;2;1;;paper;grün;;Mehr Bänke.
      2026-11-20;3;1;;;;text.jpg;Kein Foto.
      2026-11-20;4;1;;;;fehlt.jpg;Foto fehlt.
      2026-11-20;5;1;;;;a|b|c|d;Zu viele.
      2026-11-20;6;1;;;Verkehr;;Kein Thema.
      2026-11-20;7;1;;;;bombe.png;Eine Bombe.
      """;

  @TempDir Path folder;
  @Autowired private Fixtures fixtures;
  @Autowired private IdeaImport imports;
  @Autowired private Ideas ideas;
  @Autowired private JdbcClient jdbc;
  @Autowired private Communes communes;
  @Autowired private BoardDataset tables;

  private Town town;
  private final List<String> problems = new ArrayList<>();

  @BeforeEach
  void aBoardWithATopic() {
    town = fixtures.aTown();
    jdbc.sql("INSERT INTO board_topic (id, board_id, position, title) VALUES (?, ?, 0, ?)")
        .params(UUID.randomUUID(), town.board().id().value(), "{\"de\":\"Grün\",\"en\":\"Green\"}")
        .update();
  }

  @Test
  void bringsInWhatCanBeUsedAndNamesTheRowOfTheRest() throws IOException {
    ImportFiles files = new ImportFiles(archive(), null, null);
    Actor.Staff lead = Fixtures.aLeadOf(town);

    ImportReport preview = imports.preview(lead, town.board().id(), files, this::keep);

    assertThat(preview.newIdeas()).isEqualTo(2);
    assertThat(preview.photos()).isEqualTo(1);
    assertThat(problems)
        .hasSize(5)
        .satisfiesExactly(
            it -> assertThat(it).contains("line 4", "text.jpg"),
            it -> assertThat(it).contains("line 5", "fehlt.jpg"),
            it -> assertThat(it).contains("line 6", "4 photos"),
            it -> assertThat(it).contains("line 7", "Verkehr"),
            it -> assertThat(it).contains("line 8", "bombe.png"));
    assertThat(count("idea WHERE board_id = ?")).isZero();
    assertThat(fixtures.count("media WHERE commune_id = ?", town.id().value())).isZero();

    ImportReport done = run(lead, files);

    assertThat(done).isEqualTo(new ImportReport(2, 2, 0, 0, 0, 5, 1, 0, 0));
    assertThat(count("idea WHERE board_id = ? AND channel = 'WORKSHOP' AND title = 'Schatten'"))
        .isEqualTo(1);
    assertThat(count("idea_topic t JOIN idea i ON i.id = t.idea_id WHERE i.board_id = ?"))
        .isEqualTo(2);
    UUID idea =
        jdbc.sql("SELECT id FROM idea WHERE board_id = ? AND source_id = '1'")
            .param(town.board().id().value())
            .query(UUID.class)
            .single();
    assertThat(ideas.get(aResident(), new IdeaId(idea)).photos()).hasSize(1);

    assertThat(run(lead, files)).isEqualTo(new ImportReport(2, 0, 0, 0, 0, 5, 0, 0, 0));
    assertThat(fixtures.count("media WHERE subject_id = ?", idea)).isEqualTo(1);
  }

  @Test
  void takesNeighbourhoodsByTheirNamesInAnyLanguage() throws IOException {
    LocalizedText name = communes.neighbourhoods(town.id()).getFirst().name();
    Path table =
        Files.writeString(
            folder.resolve("statements.csv"),
            """
            timestamp,comment-id,moderated,area,comment-body
            2026-11-20,1,1,%s,Hier.
            2026-11-20,2,1,Atlantis,Dort.
            2026-11-20,3,1,,Irgendwo.
            """
                .formatted(name.original().toUpperCase(Locale.ROOT)));

    ImportReport done = run(Fixtures.aLeadOf(town), new ImportFiles(table, null, null));

    assertThat(done.newIdeas()).isEqualTo(2);
    assertThat(problems).singleElement().asString().contains("line 3", "Atlantis");
    assertThat(ideas.newest(aResident(), town.board().id()))
        .filteredOn(it -> it.text().equals("Hier."))
        .singleElement()
        .satisfies(it -> assertThat(it.neighbourhood()).isEqualTo(name));
    List<String> exported = new ArrayList<>();
    Table sheet =
        tables.dataset(Fixtures.aLeadOf(town), town.board().id().value()).tables().getFirst();
    int column = sheet.columns().stream().map(Column::name).toList().indexOf("area");
    sheet.rows().forEach(row -> exported.add(row.get(column).toString()));
    assertThat(exported).hasSize(2).anyMatch(it -> it.contains(name.original()));
  }

  @Test
  void takesPhotosFromNowhereElse() throws IOException {
    Path plain = Files.writeString(folder.resolve("statements.csv"), TABLE);

    ImportReport done = run(Fixtures.aLeadOf(town), new ImportFiles(plain, null, null));

    assertThat(done.newIdeas()).isEqualTo(1);
    assertThat(problems).first().asString().contains("ZIP");
  }

  private ImportReport run(Actor lead, ImportFiles files) {
    return imports.run(lead, town.board().id(), Language.GERMAN, files, this::keep);
  }

  private void keep(ImportProblem problem) {
    problems.add(problem.in(Language.ENGLISH));
  }

  private long count(String sql) {
    return fixtures.count(sql, town.board().id().value());
  }

  private Path archive() throws IOException {
    Path file = folder.resolve("board.zip");
    Map<String, byte[]> entries =
        Map.of(
            "statements.csv", TABLE.getBytes(StandardCharsets.UTF_8),
            "fotos/baum.jpg", Pictures.jpeg(80, 60),
            "fotos/text.jpg", "kein Foto".getBytes(StandardCharsets.UTF_8),
            "fotos/bombe.png", bomb());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return file;
  }

  /** A picture whose header says that it has 60,000 by 60,000 pixels. */
  private static byte[] bomb() {
    byte[] png = Pictures.png(Pictures.drawn(8, 8));
    java.nio.ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    java.nio.ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
    return png;
  }
}
