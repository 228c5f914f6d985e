package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Samples;
import org.stadtmosaik.results.ExportReceipt;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/**
 * Real conversations go in and come out, where they are at hand: in {@code ../shared/samples}, or
 * wherever the system property {@code stadtmosaik.samples} says.
 */
@DatabaseTest
@Import(Fixtures.class)
class SampleSetsIT {

  private static final Actor COMMAND = new Actor.Command("import-ideas");
  private static final Map<String, String> STATES =
      Map.of("1", "published", "0", "held", "-1", "declined");
  private static final Map<String, String> NUMBERS =
      Map.of("agree", "1", "pass", "0", "disagree", "-1");

  @TempDir private Path folder;
  @Autowired private Fixtures fixtures;
  @Autowired private IdeaImport imports;
  @Autowired private Exports exports;

  private BoardSummary board;
  private Path samples;

  @ParameterizedTest
  @CsvSource({
    "klimarat-produktion-und-konsum, de, 522, 61936, 61384, 1116",
    "affordable-housing, en, 165, 15076, 14995, 381"
  })
  void takesOutCellByCellWhatWasBroughtIn(
      String set, String language, long statements, long events, long opinions, int people)
      throws IOException {
    samples = Samples.ideas(set);
    board = fixtures.aTown().board();

    assertThat(bringIn(language))
        .isEqualTo(new ImportReport(statements, statements, events, opinions, opinions, 0));
    assertThat(bringIn(language))
        .as("the second time")
        .isEqualTo(new ImportReport(statements, 0, events, 0, opinions, 0));

    Path first = takeOut("first", ExportVariant.RESEARCH);
    Path second = takeOut("second", ExportVariant.RESEARCH);
    assertIdeasAreTheSources(first, language);
    assertOpinionsAreTheSources(first, opinions, people);
    assertOpinionsAgreeWithTheWideTable(first, opinions);
    assertTheTwoCannotBeJoined(first, second);
    assertNoCellIsAFormula(takeOut("third", ExportVariant.SPREADSHEET));
  }

  private ImportReport bringIn(String language) {
    return imports.run(
        COMMAND,
        board.id(),
        new Language(language),
        samples.resolve("comments.csv"),
        samples.resolve("votes.csv"),
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });
  }

  private Path takeOut(String name, ExportVariant variant) throws IOException {
    Path out = folder.resolve(name);
    ExportReceipt receipt =
        exports.write(exports.dataset(COMMAND, "board", board.id().value()), out, variant);
    assertThat(receipt.replaced()).isEmpty();
    try (var files = Files.list(out)) {
      assertThat(files)
          .hasSize(7)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
    return out;
  }

  private void assertIdeasAreTheSources(Path out, String language) throws IOException {
    Map<String, NamedCsvRecord> ideas = by("source_id", out.resolve("ideas.csv"));
    List<NamedCsvRecord> sources = rows(samples.resolve("comments.csv"));
    assertThat(ideas).hasSameSizeAs(sources);
    for (NamedCsvRecord source : sources) {
      NamedCsvRecord idea = ideas.get(source.getField("comment-id"));
      assertThat(idea.getField("text")).isEqualTo(source.getField("comment-body"));
      assertThat(idea.getField("state")).isEqualTo(STATES.get(source.getField("moderated")));
      assertThat(idea.getField("language")).isEqualTo(language);
      assertThat(idea.getField("channel")).isEqualTo("import");
    }
  }

  private void assertOpinionsAreTheSources(Path out, long opinions, int people) throws IOException {
    Map<String, String> sourceIds = new HashMap<>();
    rows(out.resolve("ideas.csv"))
        .forEach(idea -> sourceIds.put(idea.getField("idea"), idea.getField("source_id")));
    List<Map<String, String>> expected =
        rows(samples.resolve("participants-votes.csv")).stream()
            .map(row -> filled(row, column -> column.matches("\\d+") ? column : null))
            .toList();
    List<Map<String, String>> found =
        rows(out.resolve("opinions-wide.csv")).stream()
            .map(row -> filled(row, sourceIds::get))
            .toList();
    assertThat(sourceIds).hasSize(rows(samples.resolve("comments.csv")).size());
    assertThat(found.stream().mapToLong(Map::size).sum()).isEqualTo(opinions);
    assertThat(found).hasSize(people);
    assertThat(times(found)).isEqualTo(times(expected));
  }

  private static void assertOpinionsAgreeWithTheWideTable(Path out, long opinions)
      throws IOException {
    Map<String, Map<String, String>> wide = new HashMap<>();
    for (NamedCsvRecord row : rows(out.resolve("opinions-wide.csv"))) {
      wide.put(
          row.getField("participant"),
          filled(row, column -> column.equals("participant") ? null : column));
    }
    List<NamedCsvRecord> rows = rows(out.resolve("opinions.csv"));
    Map<String, Map<String, String>> narrow = new HashMap<>();
    for (NamedCsvRecord row : rows) {
      narrow
          .computeIfAbsent(row.getField("participant"), _ -> new TreeMap<>())
          .put(row.getField("idea"), NUMBERS.get(row.getField("opinion")));
    }
    assertThat(rows).hasSize((int) opinions);
    assertThat(narrow).isEqualTo(wide);
    assertIdeasCountTheirOpinions(out, narrow);
  }

  private static void assertIdeasCountTheirOpinions(
      Path out, Map<String, Map<String, String>> narrow) throws IOException {
    for (NamedCsvRecord idea : rows(out.resolve("ideas.csv"))) {
      for (Map.Entry<String, String> opinion : NUMBERS.entrySet()) {
        assertThat(Long.parseLong(idea.getField(opinion.getKey())))
            .isEqualTo(
                narrow.values().stream()
                    .filter(said -> opinion.getValue().equals(said.get(idea.getField("idea"))))
                    .count());
      }
    }
  }

  private static void assertTheTwoCannotBeJoined(Path first, Path second) throws IOException {
    List<NamedCsvRecord> one = rows(first.resolve("opinions-wide.csv"));
    List<NamedCsvRecord> other = rows(second.resolve("opinions-wide.csv"));
    assertThat(participants(one)).doesNotContainAnyElementsOf(participants(other));
    List<Map<String, String>> order = one.stream().map(SampleSetsIT::said).toList();
    List<Map<String, String>> otherOrder = other.stream().map(SampleSetsIT::said).toList();
    assertThat(otherOrder).isNotEqualTo(order);
    assertThat(times(otherOrder)).isEqualTo(times(order));
  }

  private static void assertNoCellIsAFormula(Path out) throws IOException {
    for (String table :
        List.of(
            "ideas.csv",
            "opinions.csv",
            "opinions-wide.csv",
            "statements.csv",
            "group_shares.csv")) {
      int cells = 0;
      for (NamedCsvRecord row : rows(out.resolve(table))) {
        for (String cell : row.getFields()) {
          cells++;
          if (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) {
            throw new AssertionError(table + " has a cell that begins with " + cell.charAt(0));
          }
        }
      }
      assertThat(cells).isPositive();
    }
  }

  private static List<String> participants(List<NamedCsvRecord> rows) {
    return rows.stream().map(row -> row.getField("participant")).toList();
  }

  private static Map<String, String> said(NamedCsvRecord row) {
    return filled(row, column -> column.equals("participant") ? null : column);
  }

  /** The row's cells that hold something, by what a column means; the others are left out. */
  private static Map<String, String> filled(NamedCsvRecord row, Function<String, String> meaning) {
    Map<String, String> cells = new TreeMap<>();
    row.getFieldsAsMap()
        .forEach((column, cell) -> {
          String name = meaning.apply(column);
          if (name != null && !cell.isEmpty()) {
            cells.put(name, cell);
          }
        });
    return cells;
  }

  /** How often each row is there: who said it is nobody's business. */
  private static Map<Map<String, String>, Long> times(List<Map<String, String>> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row, Collectors.counting()));
  }

  private static Map<String, NamedCsvRecord> by(String column, Path file) throws IOException {
    Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();
    rows(file).forEach(row -> rows.put(row.getField(column), row));
    return rows;
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    List<NamedCsvRecord> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      csv.forEach(rows::add);
    }
    return rows;
  }
}
