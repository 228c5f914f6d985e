package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Samples;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.ExportVariant;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/**
 * Opinion groups, consensus and bridging of real conversations, where they are at hand: with the
 * published grouping the shares are those that the published table gives when it is counted here,
 * by code that shares nothing with what is tested.
 */
@DatabaseTest
@Import(Fixtures.class)
class OpinionSamplesIT {

  private static final Actor COMMAND = new Actor.Command("export-ideas");

  @TempDir private Path folder;
  @Autowired private Fixtures fixtures;
  @Autowired private IdeaImport imports;
  @Autowired private BoardDataset datasets;
  @Autowired private Exports exports;

  private Path samples;
  private List<Map<String, String>> published;

  @ParameterizedTest
  @CsvSource({"klimarat-produktion-und-konsum, de, 522", "affordable-housing, en, 165"})
  void countsAsTheyAreCountedByHand(String set, String language, int statements)
      throws IOException {
    samples = Samples.ideas(set);
    published = rows(samples.resolve("participants-votes.csv"));
    BoardId board = fixtures.aTown().board().id();
    imports.run(
        COMMAND,
        board,
        new Language(language),
        samples.resolve("comments.csv"),
        samples.resolve("votes.csv"),
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });

    Path given = folder.resolve("given");
    exports.write(
        datasets.dataset(COMMAND, board.value(), grouping(board)), given, ExportVariant.RESEARCH);
    assertSharesAreThoseOfTheFile(given, statements);
    assertConsensusIsTheProduct(given, statements);

    Path computed = folder.resolve("computed");
    Dataset dataset = exports.dataset(COMMAND, "board", board.value());
    exports.write(dataset, computed, ExportVariant.RESEARCH);
    assertGroupsAddUp(computed, statements);
    assertBridgingIsThere(computed, statements);
    Path again = folder.resolve("again");
    exports.write(dataset, again, ExportVariant.RESEARCH);
    assertThat(again.resolve("group_shares.csv"))
        .hasSameBinaryContentAs(computed.resolve("group_shares.csv"));
    assertThat(again.resolve("statements.csv"))
        .hasSameBinaryContentAs(computed.resolve("statements.csv"));
    assertThat(bridging(given)).as("does not depend on groups").isEqualTo(bridging(computed));
    say(set, computed);
  }

  private GivenGroups grouping(BoardId board) {
    return datasets.grouping(
        COMMAND,
        board,
        samples.resolve("participants-votes.csv"),
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });
  }

  private void assertSharesAreThoseOfTheFile(Path out, int statements) throws IOException {
    List<Map<String, String>> shares = rows(out.resolve("group_shares.csv"));
    Set<String> groups =
        published.stream()
            .map(row -> row.get("group-id"))
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(shares).hasSize(groups.size() * statements);
    for (Map<String, String> share : shares) {
      long agree = counted(share, "1");
      long disagree = counted(share, "-1");
      long pass = counted(share, "0");
      long seen = agree + disagree + pass;
      assertThat(share)
          .containsEntry("agree", Long.toString(agree))
          .containsEntry("disagree", Long.toString(disagree))
          .containsEntry("pass", Long.toString(pass))
          .containsEntry("seen", Long.toString(seen))
          .containsEntry(
              "people",
              Long.toString(
                  published.stream()
                      .filter(row -> row.get("group-id").equals(share.get("group")))
                      .count()));
      assertShare(share.get("agree_share"), agree, seen);
      assertShare(share.get("disagree_share"), disagree, seen);
      assertShare(share.get("pass_share"), pass, seen);
      assertShare(share.get("agreement"), agree + 1, seen + 2);
    }
    assertThat(shares.stream().map(share -> share.get("group")).distinct())
        .containsExactlyElementsOf(groups);
  }

  private long counted(Map<String, String> share, String vote) {
    return published.stream()
        .filter(row -> row.get("group-id").equals(share.get("group")))
        .filter(row -> row.get(share.get("source_id")).equals(vote))
        .count();
  }

  private static void assertShare(String written, long part, long whole) {
    if (whole == 0) {
      assertThat(written).isEmpty();
    } else {
      assertThat(Double.parseDouble(written)).isCloseTo((double) part / whole, within(1e-11));
    }
  }

  private void assertConsensusIsTheProduct(Path out, int statements) throws IOException {
    List<Map<String, String>> scores = rows(out.resolve("statements.csv"));
    assertThat(scores).hasSize(statements);
    for (Map<String, String> score : scores) {
      Map<String, long[]> groups = new TreeMap<>();
      for (Map<String, String> row : published) {
        String vote = row.get(score.get("source_id"));
        long[] counts = groups.computeIfAbsent(row.get("group-id"), _ -> new long[2]);
        counts[0] += vote.equals("1") ? 1 : 0;
        counts[1] += vote.isEmpty() ? 0 : 1;
      }
      groups.remove("");
      double product = 1;
      for (long[] counts : groups.values()) {
        product *= (counts[0] + 1.0) / (counts[1] + 2.0);
      }
      assertThat(Double.parseDouble(score.get("consensus"))).isCloseTo(product, within(1e-11));
      for (Map.Entry<String, String> vote :
          Map.of("agree", "1", "disagree", "-1", "pass", "0").entrySet()) {
        assertThat(Long.parseLong(score.get(vote.getKey())))
            .isEqualTo(
                published.stream()
                    .filter(row -> row.get(score.get("source_id")).equals(vote.getValue()))
                    .count());
      }
    }
  }

  /** Everybody with seven votes is in one of the computed groups. */
  private void assertGroupsAddUp(Path out, int statements) throws IOException {
    Set<String> accepted =
        rows(samples.resolve("comments.csv")).stream()
            .filter(row -> row.get("moderated").equals("1"))
            .map(row -> row.get("comment-id"))
            .collect(Collectors.toSet());
    long placed =
        published.stream()
            .filter(row -> Integer.parseInt(row.get("n-votes")) >= 7)
            .filter(row -> accepted.stream().anyMatch(statement -> !row.get(statement).isEmpty()))
            .count();
    Map<String, Long> sizes = new TreeMap<>();
    List<Map<String, String>> shares = rows(out.resolve("group_shares.csv"));
    shares.forEach(share -> sizes.put(share.get("group"), Long.parseLong(share.get("people"))));
    assertThat(sizes.values()).allMatch(size -> size >= 10).hasSizeBetween(2, 5);
    assertThat(shares).hasSize(sizes.size() * statements);
    assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(placed);
    assertThat(shares.stream().map(share -> share.get("representative")))
        .contains("agree", "disagree", "");
  }

  private void assertBridgingIsThere(Path out, int statements) throws IOException {
    Map<String, String> bridging = bridging(out);
    assertThat(bridging).hasSize(statements);
    for (Map<String, String> score : rows(out.resolve("statements.csv"))) {
      boolean said =
          !score.get("agree").equals("0")
              || !score.get("disagree").equals("0")
              || !score.get("pass").equals("0");
      assertThat(score.get("bridging_intercept").isEmpty()).isEqualTo(!said);
      assertThat(score.get("bridging_factor").isEmpty()).isEqualTo(!said);
    }
  }

  private static Map<String, String> bridging(Path out) throws IOException {
    Map<String, String> bridging = new HashMap<>();
    for (Map<String, String> score : rows(out.resolve("statements.csv"))) {
      bridging.put(
          score.get("source_id"),
          score.get("bridging_intercept") + " " + score.get("bridging_factor"));
    }
    return bridging;
  }

  private static void say(String set, Path out) throws IOException {
    Map<String, String> sizes = new TreeMap<>();
    for (Map<String, String> share : rows(out.resolve("group_shares.csv"))) {
      sizes.put(share.get("group"), share.get("people"));
    }
    System.out.println(set + ": people by computed group " + sizes);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      csv.forEach(row -> rows.add(row.getFieldsAsMap()));
    }
    return rows;
  }
}
