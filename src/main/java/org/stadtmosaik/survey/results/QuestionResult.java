package org.stadtmosaik.survey.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.QuestionType;

/**
 * The figures of a question; of a matrix there is one for each row, one after another.
 *
 * @param code the question's
 * @param row code of the matrix's row; null for other types
 * @param title what was asked, without what depended on earlier answers
 * @param rowTitle the row's words; null for other types
 * @param bars in the order in which they were offered; of a ranking: how often each came first
 * @param none who gave no answer: was not asked, left it out, or preferred not to say
 * @param several whether one person may stand behind several bars, which then add up to more
 * @param statistics of numbers, if no figure is hidden
 * @param ranking of a ranking
 * @param cross by another question, if that was wanted
 * @param stepped whether figures are rounded down to multiples of five
 */
public record QuestionResult(
    String code,
    @Nullable String row,
    QuestionType type,
    LocalizedText title,
    @Nullable LocalizedText rowTitle,
    Base base,
    List<Bar> bars,
    Figure none,
    boolean several,
    @Nullable Statistics statistics,
    @Nullable Ranking ranking,
    @Nullable CrossTable cross,
    boolean stepped) {

  public QuestionResult {
    bars = List.copyOf(bars);
  }

  /** Whether anything in it is not told. */
  public boolean hides() {
    return hidesOwn() || cross != null && cross.hides();
  }

  /** Whether anything in it is not told, its cross table apart. */
  public boolean hidesOwn() {
    return !none.isShown() || bars.stream().anyMatch(bar -> !bar.figure().isShown());
  }

  /** The same without reasons for what is hidden, which would tell something themselves. */
  QuestionResult forReaders() {
    return new QuestionResult(
        code,
        row,
        type,
        title,
        rowTitle,
        new Base(base.answered().forReaders(), base.all()),
        bars.stream()
            .map(bar -> new Bar(bar.code(), bar.label(), bar.figure().forReaders()))
            .toList(),
        none.forReaders(),
        several,
        statistics,
        ranking,
        cross == null ? null : cross.forReaders(),
        stepped);
  }
}
