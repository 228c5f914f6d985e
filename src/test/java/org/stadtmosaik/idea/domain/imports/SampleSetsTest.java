package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.Samples;

/**
 * Reads real conversations, where they are at hand: in {@code ../shared/samples}, or wherever the
 * system property {@code stadtmosaik.samples} says.
 */
class SampleSetsTest {

  /** Who voted on what. */
  private record Ballot(String voter, String statement) {}

  @ParameterizedTest
  @CsvSource({
    "klimarat-produktion-und-konsum, 522, 277, 245, 61936, 61384, 1116",
    "affordable-housing, 165, 119, 46, 15076, 14995, 381"
  })
  void readsEveryRowAndFoldsEventsIntoTheCurrentVotes(
      String set, int statements, int published, int declined, int events, int votes, int people)
      throws IOException {
    Path folder = Samples.ideas(set);
    List<Problem> problems = new ArrayList<>();
    List<StatementRow> rows = statements(folder.resolve("comments.csv"), problems);
    assertThat(rows).hasSize(statements);
    assertThat(count(rows, StatementRow.State.PUBLISHED)).isEqualTo(published);
    assertThat(count(rows, StatementRow.State.DECLINED)).isEqualTo(declined);

    Set<String> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.sourceId()));
    Map<Ballot, VoteRow> current = new HashMap<>();
    try (InputStream in = Files.newInputStream(folder.resolve("votes.csv"))) {
      ReadingResult result =
          VoteFile.read(
              in,
              ids::contains,
              vote ->
                  current.merge(
                      new Ballot(vote.voterId(), vote.sourceId()),
                      vote,
                      (one, other) -> other.supersedes(one) ? other : one),
              problems::add);
      assertThat(result).isEqualTo(new ReadingResult(true, events, 0));
    }
    assertThat(problems).isEmpty();
    Map<Ballot, String> expected = table(folder.resolve("participants-votes.csv"), people);
    assertThat(expected).hasSize(votes);
    assertThat(inNumbers(current)).isEqualTo(expected);
  }

  private static List<StatementRow> statements(Path file, List<Problem> problems)
      throws IOException {
    List<StatementRow> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      StatementFile.read(in, rows::add, problems::add);
    }
    return rows;
  }

  private static long count(List<StatementRow> rows, StatementRow.State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  private static Map<Ballot, String> inNumbers(Map<Ballot, VoteRow> current) {
    Map<Ballot, String> numbers = new HashMap<>();
    current.forEach((ballot, vote) ->
        numbers.put(
            ballot,
            switch (vote.value()) {
              case AGREE -> "1";
              case DISAGREE -> "-1";
              case PASS -> "0";
            }));
    return numbers;
  }

  /** The non-empty cells of the wide table; its statements are the columns with a number. */
  private static Map<Ballot, String> table(Path file, int people) throws IOException {
    Map<Ballot, String> cells = new HashMap<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<String> header = List.of();
      int rows = 0;
      for (CsvRecord row : csv) {
        if (header.isEmpty()) {
          header = row.getFields();
          continue;
        }
        rows++;
        for (int i = 1; i < header.size(); i++) {
          if (header.get(i).matches("\\d+") && !row.getField(i).isEmpty()) {
            cells.put(new Ballot(row.getField(0), header.get(i)), row.getField(i));
          }
        }
      }
      assertThat(rows).isEqualTo(people);
    }
    return cells;
  }
}
