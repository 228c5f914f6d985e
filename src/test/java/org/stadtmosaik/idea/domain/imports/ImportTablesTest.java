package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as spreadsheets write them, what a statement may have beside its text, comments. */
class ImportTablesTest extends ImportFixture {

  private static final String EXTRAS =
      "timestamp,comment-id,moderated,comment-body,title,channel,topics,photos\n";

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void findsOutWhatPartsTheColumns(String separator) throws IOException {
    String file =
        "\uFEFF\"timestamp\""
            + separator
            + String.join(separator, "comment-id", "moderated", "comment-body")
            + "\r\n"
            + String.join(separator, "5", "1", "1", "\"Bänke, Bäume; und\tWasser\"")
            + "\r\n";

    statements(file);

    assertThat(rows).extracting(StatementRow::text).containsExactly("Bänke, Bäume; und\tWasser");
    assertThat(problems).isEmpty();
  }

  @Test
  void readsTheFirstSheetOfASpreadsheet() throws IOException {
    byte[] workbook =
        workbook(
            "<row r='1'>"
                + cells("timestamp", "comment-id", "moderated", "comment-body")
                + "</row><row r='3'><c r='A3'><v>46346</v></c><c r='B3'><v>7</v></c><c"
                + " r='C3'><v>1</v></c><c r='D3' t='inlineStr'><is><t>Mehr"
                + " Schatten</t></is></c></row><row r='4'><c r='B4'><v>8</v></c></row>");

    statements(workbook);

    assertThat(rows)
        .containsExactly(
            new StatementRow(
                3,
                "7",
                null,
                Instant.parse("2026-11-19T23:00:00Z").toEpochMilli(),
                StatementRow.State.PUBLISHED,
                "Mehr Schatten"));
    assertThat(problems).extracting(Problem::line).containsExactly(4L);
  }

  @Test
  void refusesASpreadsheetThatIsTooLarge() {
    byte[] large = new byte[SheetRows.MAX_FILE + 1];
    System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, large, 0, 4);
    assertThatThrownBy(() -> statements(large)).hasMessage("ideaimport.refused.tooLarge [20]");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000000, 2023-11-14T22:13:20Z",
    "5, 1970-01-01T00:00:00.005Z",
    "2026-07-01, 2026-06-30T22:00:00Z",
    "2026-11-20T14:00:00+01:00, 2026-11-20T13:00:00Z",
    "46346.75, 2026-11-19T23:00:00Z"
  })
  void readsTimes(String value, Instant time) {
    assertThat(Times.of(value)).contains(time.toEpochMilli());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "20.11.2026", "2026-13-01", "9999999999999999", "1e9"})
  void knowsNoOtherTimes(String value) {
    assertThat(Times.of(value)).isEmpty();
  }

  @Test
  void readsWhatAStatementHasBesideItsText() throws IOException {
    statements(
        EXTRAS
            + "5,1,1,a,Platz,workshop,Grün | Wasser,a.jpg|b.png\n"
            + "5,2,1,b,,,,\n"
            + "5,3,1,c,,portal,,\n"
            + "5,4,1,d,"
            + "x".repeat(121)
            + ",,,\n");

    assertThat(rows)
        .extracting(StatementRow::extras)
        .containsExactly(
            new Extras(
                "Platz", "workshop", List.of("Grün", "Wasser"), null, List.of("a.jpg", "b.png")),
            Extras.NONE);
    assertThat(problems)
        .extracting(Problem::reasonKey)
        .containsExactly("ideaimport.problem.channel", "ideaimport.problem.longTitle");
  }

  @Test
  void takesNoRowThatTheBoardHasSomethingAgainst() throws IOException {
    StatementFile.read(
        new ByteArrayInputStream(
            (EXTRAS + "5,1,1,a,,,,\n5,2,1,b,,,,\n").getBytes(StandardCharsets.UTF_8)),
        row ->
            row.sourceId().equals("1")
                ? java.util.Optional.of(Problem.at(row.line(), "unknownTopic", "x"))
                : java.util.Optional.empty(),
        rows::add,
        problems::add);

    assertThat(rows).extracting(StatementRow::sourceId).containsExactly("2");
    assertThat(problems).extracting(Problem::line).containsExactly(2L);
  }

  @Test
  void readsCommentsAndAnswersToThem() throws IOException {
    List<CommentRow> comments = new ArrayList<>();
    CommentFile.read(
        new ByteArrayInputStream(
            """
            id;idea;author-id;parent;mark;text
            1;a;p1;;for;Ja
            2;a;p2;1;;Danke
            3;a;;2;;Zu tief
            4;b;;;;Wozu
            5;a;;9;;Worauf
            6;a;;;maybe;Hm
            1;a;;;;Zweimal
            7;a;;;question;
            """
                .getBytes(StandardCharsets.UTF_8)),
        Set.of("a")::contains,
        17,
        comments::add,
        problems::add);

    assertThat(comments)
        .containsExactly(
            new CommentRow(2, "1", "a", "p1", null, 17, CommentRow.Mark.FOR, "Ja"),
            new CommentRow(3, "2", "a", "p2", "1", 17, null, "Danke"));
    assertThat(problems)
        .extracting(it -> it.reasonKey().replace("ideaimport.problem.", ""))
        .containsExactly("tooDeep", "unknownStatement", "unknownParent", "mark", "twice", "noText");
  }

  @Test
  void readsArchivesWithoutUnpackingThem(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x.zip");
    Files.write(
        file,
        zip(
            Map.of(
                "board/statements.csv", STATEMENTS.getBytes(StandardCharsets.UTF_8),
                "../../photos/a.jpg", new byte[] {1, 2, 3},
                "__MACOSX/a.jpg", new byte[] {9})));

    try (ImportArchive archive = ImportArchive.open(file)) {
      assertThat(archive.hasFiles()).isTrue();
      assertThat(archive.table().readAllBytes())
          .isEqualTo(STATEMENTS.getBytes(StandardCharsets.UTF_8));
      assertThat(archive.file("a.jpg", 2)).contains(new byte[] {1, 2, 3});
      assertThat(archive.file("b.jpg", 2)).isEmpty();
      assertThat(archive.file("statements.csv", 2)).isEmpty();
    }
    Files.write(file, STATEMENTS.getBytes(StandardCharsets.UTF_8));
    try (ImportArchive plain = ImportArchive.open(file)) {
      assertThat(plain.hasFiles()).isFalse();
      assertThat(plain.file("a.jpg", 2)).isEmpty();
    }
    Files.write(file, new byte[] {'P', 'K', 3, 4, 5});
    assertThatThrownBy(() -> ImportArchive.open(file)).isInstanceOf(FileRefusedException.class);
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i <= ImportArchive.MAX_ENTRIES; i++) {
      many.put("f" + i, new byte[0]);
    }
    Files.write(file, zip(many));
    assertThatThrownBy(() -> ImportArchive.open(file))
        .hasMessage("ideaimport.refused.tooManyFiles [3000]");
  }

  private static String cells(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append("<c t='inlineStr'><is><t>").append(text).append("</t></is></c>");
    }
    return cells.toString();
  }

  private static byte[] workbook(String rows) throws IOException {
    String sheet = "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    String relations =
        "<Relationships><Relationship Id='r1' Type='x/worksheet'"
            + " Target='sheet.xml'/></Relationships>";
    String workbook =
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='Karten' r:id='r1'/></sheets></workbook>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
    parts.put("xl/_rels/workbook.xml.rels", relations.getBytes(StandardCharsets.UTF_8));
    parts.put("xl/sheet.xml", sheet.getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
