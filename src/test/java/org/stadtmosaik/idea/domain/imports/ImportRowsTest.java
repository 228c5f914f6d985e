package org.stadtmosaik.idea.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;

class ImportRowsTest extends ImportFixture {

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

  private void assertSaidInEveryLanguage() {
    for (Problem problem : problems) {
      for (Language language : Language.shipped()) {
        assertThat(problem.in(language)).isNotBlank().doesNotContain("{", "}");
      }
    }
  }
}
