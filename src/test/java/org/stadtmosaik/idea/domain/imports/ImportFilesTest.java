package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;

class ImportFilesTest {

  private static final String STATEMENTS =
      "timestamp,comment-id,author-id,moderated,comment-body\n";
  private static final String VOTES = "timestamp,comment-id,voter-id,vote\n";

  private final List<StatementRow> rows = new ArrayList<>();
  private final List<VoteRow> votes = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsAStatement() throws IOException {
    assertThat(statements(STATEMENTS + "1651071094558,122,7,-1,Mehr Bäume\n"))
        .isEqualTo(new ReadingResult(true, 1, 0));
    assertThat(rows)
        .containsExactly(
            new StatementRow(
                2, "122", "7", 1651071094558L, StatementRow.State.DECLINED, "Mehr Bäume"));
  }

  @ParameterizedTest
  @CsvSource({"1, PUBLISHED", "0, HELD", "-1, DECLINED"})
  void readsTheState(String moderated, StatementRow.State state) throws IOException {
    statements(STATEMENTS + "5,1,2," + moderated + ",text\n");
    assertThat(rows).extracting(StatementRow::state).containsExactly(state);
  }

  @ParameterizedTest
  @CsvSource({"1, AGREE", "-1, DISAGREE", "0, PASS"})
  void readsTheVote(String vote, VoteRow.Value value) throws IOException {
    votes(VOTES + "5,1,2," + vote + "\n");
    assertThat(votes).containsExactly(new VoteRow(2, "1", "2", 5, value));
  }

  @Test
  void findsColumnsByNameInAnyOrderAndIgnoresOthers() throws IOException {
    statements("extra,Comment-Body, moderated ,comment-id,timestamp\r\nx,text,1,9,5\r\n");
    assertThat(rows)
        .containsExactly(new StatementRow(2, "9", null, 5, StatementRow.State.PUBLISHED, "text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "say \"no\"",
        "a, b",
        "two\nlines",
        "two\r\nlines",
        "old\rmac",
        " outer ",
        "\n",
        "tab\t",
        "e\u0301 and é",
        "👩‍🌾𐍈",
        "=1+1",
        "'",
        "\"",
        "\u200fعربي\u200f",
        "trailing\n"
      })
  void keepsTheTextExactlyAsItIs(String text) throws IOException {
    String written = text.isBlank() ? text + "x" : text;
    statements(STATEMENTS + "5,1,2,1,\"" + written.replace("\"", "\"\"") + "\"\n");
    assertThat(rows).extracting(StatementRow::text).containsExactly(written);
  }

  @Test
  void keepsAMillionRandomCharacters() throws IOException {
    Random random = new Random(7);
    StringBuilder file = new StringBuilder(STATEMENTS);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder("x");
      random
          .ints(1_000, 1, 0x11000)
          .filter(c -> !Character.isSurrogate((char) c))
          .forEach(text::appendCodePoint);
      texts.add(text.toString());
      file.append("5,").append(i).append(",2,1,\"");
      file.append(text.toString().replace("\"", "\"\"")).append("\"\n");
    }
    statements(file.toString());
    assertThat(rows).extracting(StatementRow::text).isEqualTo(texts);
  }

  @Test
  void numbersRowsByTheLineOnWhichTheyStart() throws IOException {
    statements(STATEMENTS + "5,1,2,1,\"a\nb\r\nc\"\n\r\n5,2,2,1,d\r\n5,3,2,9,e\r5,4,2,1,f");
    assertThat(rows).extracting(StatementRow::line).containsExactly(2L, 6L, 8L);
    assertThat(problems).extracting(Problem::line).containsExactly(7L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5,1,2,1,|noText",
        "5,1,2,1,'  '|noText",
        "5,,2,1,text|empty",
        "x,1,2,1,text|time",
        "-5,1,2,1,text|time",
        "99999999999999999,1,2,1,text|time",
        "253402300800000,1,2,1,text|time",
        "1.5,1,2,1,text|time",
        "5,1,2,2,text|moderated",
        "5,1,2,,text|moderated",
        "5,1,2,1|tooFew",
        "5,1,2,1,text, more|tooMany",
      })
  void reportsAStatementThatCannotBeUsedAndReadsOn(String row, String reason) throws IOException {
    statements(STATEMENTS + row.replace("'", "\"") + "\n5,77,2,1,good\n");
    assertThat(problems)
        .extracting(Problem::line, Problem::reasonKey)
        .containsExactly(tuple(2L, "ideaimport.problem." + reason));
    assertThat(rows).extracting(StatementRow::sourceId).containsExactly("77");
    assertSaidInEveryLanguage();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5,1,2,2|vote",
        "5,1,2,|vote",
        "5,1,,1|empty",
        "5,,2,1|empty",
        "5,404,2,1|unknownStatement",
        "soon,1,2,1|time",
        "5,1,2|tooFew",
      })
  void reportsAVoteThatCannotBeUsedAndReadsOn(String row, String reason) throws IOException {
    votes(VOTES + row + "\n5,1,77,1\n");
    assertThat(problems)
        .extracting(Problem::line, Problem::reasonKey)
        .containsExactly(tuple(2L, "ideaimport.problem." + reason));
    assertThat(votes).extracting(VoteRow::voterId).containsExactly("77");
    assertSaidInEveryLanguage();
  }

  @Test
  void takesATextOfTheLongestLengthAndNoLonger() throws IOException {
    statements(
        STATEMENTS
            + ("5,1,2,1," + "𐍈".repeat(StatementFile.MAX_TEXT) + "\n")
            + ("5,2,2,1," + "a".repeat(StatementFile.MAX_TEXT + 1) + "\n"));
    assertThat(rows).extracting(StatementRow::sourceId).containsExactly("1");
    assertThat(problems)
        .containsExactly(
            new Problem(
                3,
                "ideaimport.problem.longText",
                List.of(StatementFile.MAX_TEXT + 1, StatementFile.MAX_TEXT)));
    assertSaidInEveryLanguage();
  }

  @Test
  void reportsIdsThatAreTooLong() throws IOException {
    statements(STATEMENTS + "5," + "i".repeat(101) + ",2,1,a\n5,1," + "i".repeat(101) + ",1,b\n");
    assertThat(problems)
        .extracting(Problem::reasonKey)
        .containsExactly("ideaimport.problem.longId", "ideaimport.problem.longId");
    assertSaidInEveryLanguage();
  }

  @Test
  void usesTheFirstOfTwoStatementsWithTheSameId() throws IOException {
    statements(STATEMENTS + "5,1,2,9,unusable\n5,1,2,1,first\n5,1,2,1,second\n");
    assertThat(rows).extracting(StatementRow::text).containsExactly("first");
    assertThat(problems.getLast())
        .isEqualTo(new Problem(4, "ideaimport.problem.twice", List.of("1", 3L)));
    assertSaidInEveryLanguage();
  }

  @Test
  void letsTheLaterVoteCountAndOfTwoAtOneTimeTheLaterLine() {
    VoteRow early = new VoteRow(9, "1", "2", 5, VoteRow.Value.AGREE);
    VoteRow late = new VoteRow(3, "1", "2", 6, VoteRow.Value.PASS);
    VoteRow sameTime = new VoteRow(4, "1", "2", 6, VoteRow.Value.DISAGREE);
    assertThat(late.supersedes(early)).isTrue();
    assertThat(early.supersedes(late)).isFalse();
    assertThat(sameTime.supersedes(late)).isTrue();
    assertThat(late.supersedes(sameTime)).isFalse();
  }

  @Test
  void acceptsAByteOrderMark() throws IOException {
    statements("\ufeff" + STATEMENTS + "5,1,2,1,text\n");
    assertThat(rows).hasSize(1);
  }

  @Test
  void saysThatAFileIsEmptyOrHasOnlyItsHeader() throws IOException {
    assertThat(statements("").note()).contains("ideaimport.note.empty");
    assertThat(statements("\n\n").note()).contains("ideaimport.note.empty");
    assertThat(statements(STATEMENTS).note()).contains("ideaimport.note.headerOnly");
    assertThat(votes(VOTES + "5,1,2,1").note()).isEmpty();
  }

  @Test
  void refusesAFileWithoutTheNeededColumns() {
    assertRefused("columns", () -> statements("timestamp,comment-id,moderated\n5,1,1\n"));
    assertRefused("columns", () -> votes(STATEMENTS));
    assertRefused("columnTwice", () -> votes("vote," + VOTES));
    assertRefused("separator", () -> statements(STATEMENTS.replace(',', ';')));
  }

  @Test
  void refusesBytesThatAreNotUtf8AndNamesTheLine() {
    byte[] latin =
        (STATEMENTS + "5,1,2,1,\"a\r\nb\"\n5,2,2,1,Bäume\n").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> statements(latin))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage("ideaimport.refused.notUtf8 [4]");
  }

  @Test
  void refusesAFileThatEndsWithinACharacter() {
    byte[] whole = (STATEMENTS + "5,1,2,1,ä").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> statements(cut)).hasMessage("ideaimport.refused.notUtf8 [2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void refusesUtf16(String charset) {
    byte[] bytes = (STATEMENTS + "5,1,2,1,text\n").getBytes(Charset.forName(charset));
    assertRefused("utf16", () -> statements(bytes));
  }

  @Test
  void refusesArchivesAndOtherBinaries() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("comments.csv"));
      out.write(STATEMENTS.getBytes(StandardCharsets.UTF_8));
    }
    assertRefused("zip", () -> statements(zip.toByteArray()));
    assertRefused("notText", () -> statements(new byte[] {1, 2, 3, 0, 0, 0, 0}));
    assertRefused("notText", () -> statements(STATEMENTS + "5,1,2,1,a\u0000b\n"));
    String late = STATEMENTS + "5,1,2,1,a\n".repeat(20_000) + "\u0000";
    assertRefused("notText", () -> statements(late));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5,2,2,1,\"never closed\n5,3,2,1,x\n", "5,2,2,1,\"closed\" early\n"})
  void refusesQuotationMarksThatDoNotPairUp(String row) {
    assertThatThrownBy(() -> statements(STATEMENTS + "5,1,2,1,\"a\nb\"\n" + row))
        .isInstanceOf(FileRefusedException.class)
        .hasMessage("ideaimport.refused.quotes [4]");
  }

  @Test
  void refusesAFieldOfMoreThanAMegabyte() {
    String start = STATEMENTS + "5,1,2,1,a\n";
    assertThatThrownBy(() -> statements(start + "5,2,2,1," + "x".repeat(1_048_577) + "\n"))
        .hasMessage("ideaimport.refused.fieldTooLong [3]");
    assertThatThrownBy(() -> statements(start + "5,2,2,1,\"" + "x\n".repeat(3_000_000)))
        .hasMessage("ideaimport.refused.fieldTooLong [3]");
    assertThatThrownBy(() -> statements(start + ",".repeat(5_000)))
        .isInstanceOf(FileRefusedException.class)
        .hasMessageStartingWith("ideaimport.refused.tooManyColumns [3");
  }

  @Test
  void refusesAFileOfMoreThanTwoHundredMegabytesWithoutHoldingIt() {
    assertRefused("tooLarge", () -> statements(new Endless(STATEMENTS, "5,1,2,1,twice\n")));
    assertThat(rows).hasSize(1);
  }

  @Test
  void handsOverRowsBeforeTheFileEnds() throws IOException {
    Endless endless = new Endless(VOTES, "5,1,2,1\n");
    IllegalStateException enough = new IllegalStateException("enough");
    assertThatThrownBy(() ->
            VoteFile.read(
                endless,
                Set.of("1")::contains,
                vote -> {
                  throw enough;
                },
                problems::add))
        .isSameAs(enough);
    assertThat(endless.given).isLessThan(1_000_000);
  }

  @Test
  void leavesTheStreamOpenAndLetsItsFailurePass() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThatThrownBy(() -> statements(failing))
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  private void assertSaidInEveryLanguage() {
    for (Problem problem : problems) {
      for (Language language : Language.shipped()) {
        assertThat(problem.in(language)).isNotBlank().doesNotContain("{", "}");
      }
    }
  }

  private static void assertRefused(String reason, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            FileRefusedException.class,
            refusal -> {
              assertThat(refusal.key()).isEqualTo("ideaimport.refused." + reason);
              for (Language language : Language.shipped()) {
                assertThat(refusal.in(language)).isNotBlank().doesNotContain("{", "}");
              }
            });
  }

  private ReadingResult statements(String file) throws IOException {
    return statements(file.getBytes(StandardCharsets.UTF_8));
  }

  private ReadingResult statements(byte[] file) throws IOException {
    return statements(new ByteArrayInputStream(file));
  }

  private ReadingResult statements(InputStream file) throws IOException {
    return StatementFile.read(file, rows::add, this::keep);
  }

  private void keep(Problem problem) {
    if (problems.size() < 100) {
      problems.add(problem);
    }
  }

  private ReadingResult votes(String file) throws IOException {
    return VoteFile.read(
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        Set.of("1")::contains,
        votes::add,
        problems::add);
  }

  /** A header, and then the same row for ever. */
  private static final class Endless extends InputStream {

    private final byte[] header;
    private final byte[] row;
    private long given;

    Endless(String header, String row) {
      this.header = header.getBytes(StandardCharsets.UTF_8);
      this.row = row.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long at = given++;
      return at < header.length ? header[(int) at] : row[(int) ((at - header.length) % row.length)];
    }
  }
}
