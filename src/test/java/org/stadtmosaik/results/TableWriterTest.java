package org.stadtmosaik.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableWriterTest {

  @Test
  void writesCommasAndEndsLinesWithCrLf() throws IOException {
    assertThat(research(List.of("a", "b"), Fixture.row("1", "2"))).isEqualTo("a,b\r\n1,2\r\n");
  }

  @Test
  void quotesWhatHoldsASeparatorAQuotationMarkOrALineBreak() throws IOException {
    assertThat(
            research(
                List.of("t", "u"), Fixture.row("a,b", "say \"no\""), Fixture.row("x\ry", "\n")))
        .isEqualTo("t,u\r\n\"a,b\",\"say \"\"no\"\"\"\r\n\"x\ry\",\"\n\"\r\n");
  }

  @Test
  void keepsLineBreaksInsideATextAsTheyAre() throws IOException {
    assertThat(research(List.of("t"), Fixture.row("a\r\nb\nc\rd")))
        .isEqualTo("t\r\n\"a\r\nb\nc\rd\"\r\n");
  }

  @Test
  void quotesOuterSpacesSoThatNobodyTrimsThem() throws IOException {
    assertThat(research(List.of("t"), Fixture.row(" a"), Fixture.row("b ")))
        .isEqualTo("t\r\n\" a\"\r\n\"b \"\r\n");
  }

  @Test
  void tellsAnEmptyTextFromAMissingValue() throws IOException {
    assertThat(research(List.of("t", "u"), List.of(Cell.text(""), Cell.missing())))
        .isEqualTo("t,u\r\n\"\",\r\n");
  }

  @Test
  void leavesNoLineEmptyInATableOfOneColumn() throws IOException {
    assertThat(research(List.of("t"), List.of(Cell.missing()))).isEqualTo("t\r\n\"\"\r\n");
  }

  @Test
  void writesNulAndCharactersBeyondTheFirstPlane() throws IOException {
    assertThat(research(List.of("t"), Fixture.row("a\u0000b👩‍🌾𐍈"))).contains("a\u0000b👩‍🌾𐍈");
  }

  @Test
  void writesHalfACharacterAsTheReplacementCharacter() throws IOException {
    assertThat(research(List.of("t"), Fixture.row("a\ud83db"))).contains("a\ufffdb");
  }

  @Test
  void writesNumbersInPlainDigitsAndTimesInUtc() throws IOException {
    List<Cell> row =
        List.of(
            Cell.number(-7),
            Cell.number(new BigDecimal("1E+3")),
            Cell.time(Instant.parse("2026-11-23T08:15:30.5Z")));
    assertThat(research(List.of("a", "b", "c"), row))
        .endsWith("-7,1000,2026-11-23T08:15:30.500Z\r\n");
  }

  @Test
  void beginsWithAByteOrderMarkForSpreadsheetsOnly() throws IOException {
    Table table = Fixture.table("t.csv", List.of("t"), List.of());
    assertThat(bytes(table, ExportVariant.SPREADSHEET))
        .isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 't', '\r', '\n'});
    assertThat(bytes(table, ExportVariant.RESEARCH)).isEqualTo(new byte[] {'t', '\r', '\n'});
  }

  @Test
  void refusesARowOfAnotherWidth() {
    Table table = Fixture.table("t.csv", List.of("t", "u"), List.of(Fixture.row("1")));
    assertThatThrownBy(() -> bytes(table, ExportVariant.RESEARCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 cells instead of 2");
  }

  @Test
  void givesBackFiveThousandRandomTables() throws IOException {
    Random random = new Random(20261123);
    for (int i = 0; i < 5_000; i++) {
      int width = 1 + random.nextInt(4);
      List<String> columns = List.of("a", "b", "c", "d").subList(0, width);
      List<List<Cell>> rows = new ArrayList<>();
      for (int r = random.nextInt(5); r > 0; r--) {
        rows.add(Fixture.nastyRow(random, width));
      }
      Table table = Fixture.table("t.csv", columns, rows);
      assertThat(read(bytes(table, ExportVariant.RESEARCH), false))
          .isEqualTo(expected(columns, rows));
      assertThat(read(bytes(table, ExportVariant.SPREADSHEET), true))
          .isEqualTo(expected(columns, rows));
    }
  }

  @Test
  void writesWhileTheSourceIsStillGivingRows() throws IOException {
    long[] written = {0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            written[0] += length;
          }
        };
    int rows = 500_000;
    long[] held = {0};
    List<Cell> row = Fixture.row("a", "bb", "ccc", "dddd");
    long rowBytes = "a,bb,ccc,dddd\r\n".length();
    RowSource source =
        sink -> {
          for (long i = 0; i < rows; i++) {
            held[0] = Math.max(held[0], i * rowBytes - written[0]);
            sink.accept(row);
          }
        };
    Table table =
        new Table(
            "t.csv", List.of("a", "b", "c", "d").stream().map(Fixture::column).toList(), source);
    ExportReceipt.TableFile file = new TableWriter(ExportVariant.RESEARCH).write(table, counting);
    assertThat(file.rows()).isEqualTo(rows);
    assertThat(written[0]).isEqualTo("a,b,c,d\r\n".length() + rows * rowBytes);
    assertThat(held[0]).as("bytes not yet written, at most").isLessThan(64 * 1024);
  }

  @Test
  void stopsTheSourceWhenTheReaderHasGone() {
    int[] given = {0};
    RowSource endless =
        sink -> {
          while (given[0]++ < 10_000_000) {
            sink.accept(Fixture.row("text"));
          }
        };
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    Table table = new Table("t.csv", List.of(Fixture.column("t")), endless);
    assertThatThrownBy(() -> new TableWriter(ExportVariant.RESEARCH).write(table, closed))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(given[0]).isLessThan(100_000);
  }

  private static List<List<String>> expected(List<String> columns, List<List<Cell>> rows) {
    List<List<String>> expected = new ArrayList<>();
    expected.add(columns);
    for (List<Cell> row : rows) {
      expected.add(row.stream().map(cell -> cell.written() == null ? "" : cell.written()).toList());
    }
    return expected;
  }

  private static List<List<String>> read(byte[] bytes, boolean guarded) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().ofCsvRecord(guarded ? text.substring(1) : text)) {
      for (CsvRecord row : csv) {
        rows.add(
            guarded ? row.getFields().stream().map(FormulaGuard::undo).toList() : row.getFields());
      }
    }
    return rows;
  }

  @SafeVarargs
  private static String research(List<String> columns, List<Cell>... rows) throws IOException {
    Table table = Fixture.table("t.csv", columns, List.of(rows));
    return new String(bytes(table, ExportVariant.RESEARCH), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Table table, ExportVariant variant) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TableWriter(variant).write(table, out);
    return out.toByteArray();
  }
}
