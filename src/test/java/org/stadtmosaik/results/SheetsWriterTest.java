package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** A workbook holds what it was given, as numbers and texts, and takes no memory for it. */
class SheetsWriterTest {

  private static final LocalizedText MEANING = LocalizedText.of(Language.GERMAN, "Dasselbe");

  @TempDir Path folder;

  @Test
  void writesNumbersAsNumbersAndTextsAsTexts() throws Exception {
    Map<String, String> files =
        write(
            sheets(
                false,
                sink -> {
                  sink.accept(List.of(Cell.number(-5), Cell.text("=1+1")));
                  sink.accept(List.of(Cell.missing(), Cell.text("a<b & \u0000 \"é\" مرحبا 😀")));
                }));
    String sheet = files.get("xl/worksheets/sheet1.xml");
    assertThat(sheet)
        .contains("<v>-5</v>", "<t>=1+1</t>", "<t>n</t>", "<t>Titel</t>")
        .doesNotContain("<f>");
    assertThat(text(sheet)).contains("a<b &  \"é\" مرحبا 😀");
  }

  @Test
  void leadsFromRightToLeftWhereItsWordsDo() throws Exception {
    assertThat(write(sheets(true, sink -> {})).get("xl/worksheets/sheet1.xml"))
        .contains("rightToLeft=\"true\"");
    assertThat(write(sheets(false, sink -> {})).get("xl/worksheets/sheet1.xml"))
        .doesNotContain("rightToLeft");
  }

  @Test
  void goesOnInAnotherSheetWhenOneIsFull() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportReceipt.TableFile file =
        new SheetsWriter(5)
            .write(
                sheets(
                    false,
                    sink ->
                        IntStream.range(0, 7)
                            .forEach(
                                i -> sink.accept(List.of(Cell.number(i), Cell.text("t" + i))))),
                out);
    assertThat(file.rows()).isEqualTo(7);
    Map<String, String> files = unzip(out.toByteArray());
    assertThat(files.get("xl/worksheets/sheet1.xml")).contains("t2").doesNotContain("t3");
    assertThat(files.get("xl/worksheets/sheet3.xml")).contains("Titel", "t6");
    assertThat(files.get("xl/workbook.xml")).contains("Antworten 2", "Antworten 3");
  }

  @Test
  void refusesARowOfAnotherWidth() {
    assertThatThrownBy(() -> write(sheets(false, sink -> sink.accept(List.of(Cell.number(1))))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsNoRowsInMemory() throws IOException {
    int width = 40;
    List<Column> columns =
        IntStream.range(0, width).mapToObj(i -> Fixture.column("c" + i)).toList();
    long[] most = {0};
    Runtime runtime = Runtime.getRuntime();
    Sheets sheets =
        new Sheets(
            "big.xlsx",
            MEANING,
            false,
            List.of(
                new Sheets.Sheet(
                    "Antworten",
                    columns,
                    List.of(),
                    sink -> {
                      for (int i = 0; i < 50_000; i++) {
                        Cell[] row = new Cell[width];
                        Arrays.fill(row, Cell.text("Ein Text in Zeile " + i));
                        sink.accept(Arrays.asList(row));
                        if (i % 10_000 == 9_999) {
                          System.gc();
                          most[0] = Math.max(most[0], runtime.totalMemory() - runtime.freeMemory());
                        }
                      }
                    })));
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    new SheetsWriter().write(sheets, OutputStream.nullOutputStream());
    // As text in memory these rows would be more than 100 MB.
    assertThat(most[0] - before).isLessThan(32_000_000);
  }

  @Test
  void standsBesideTheTablesAndInTheReadme() throws IOException {
    Dataset dataset =
        new Dataset(
            "Bäume",
            List.of(Fixture.table("t.csv", List.of("a"), List.of(Fixture.row("1")))),
            List.of(sheets(false, sink -> sink.accept(List.of(Cell.number(1), Cell.text("x"))))));
    Exports exports = new Exports(List.of(), Clock.systemUTC());
    Path out = folder.resolve("out");
    exports.write(dataset, out, ExportVariant.RESEARCH);
    assertThat(Files.readString(out.resolve("README.txt")))
        .contains("antworten.xlsx (1 Zeile ohne die Kopfzeile)", "  Dasselbe")
        .contains(TableWriter.sha256(out.resolve("antworten.xlsx")) + "  antworten.xlsx");
    assertThat(exports.write(dataset, out, ExportVariant.RESEARCH).replaced())
        .contains("antworten.xlsx");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    exports.writeZip(dataset, zip, ExportVariant.SPREADSHEET);
    assertThat(unzip(zip.toByteArray())).containsKeys("t.csv", "antworten.xlsx", "README.txt");
  }

  private static Sheets sheets(boolean rightToLeft, RowSource rows) {
    return new Sheets(
        "antworten.xlsx",
        MEANING,
        rightToLeft,
        List.of(
            new Sheets.Sheet(
                "Antworten",
                List.of(Fixture.column("n"), Fixture.column("t")),
                List.of("Titel", "Text"),
                rows)));
  }

  private Map<String, String> write(Sheets sheets) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetsWriter().write(sheets, out);
    return unzip(out.toByteArray());
  }

  private static String text(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement()
        .getTextContent();
  }

  /** By its directory, as spreadsheet programs read it. */
  private Map<String, String> unzip(byte[] zip) throws IOException {
    Path written = Files.write(folder.resolve("book.zip"), zip);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(written.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        files.put(
            entry.getName(),
            new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
