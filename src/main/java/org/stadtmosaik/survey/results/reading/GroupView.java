package org.stadtmosaik.survey.results.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.results.Bar;
import org.stadtmosaik.survey.results.Base;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;

/**
 * Published results for those of one group alone: a column of the cross tables that are published
 * anyway. A question that is not crossed by that group's question has no figures for it.
 *
 * @param by code of the question that makes the groups
 * @param column code of its answer
 */
public record GroupView(String by, String column) {

  private static final String BETWEEN = ":";

  /** What the address says; empty if it says nothing that can be meant. */
  public static Optional<GroupView> read(@Nullable String written) {
    int at = written == null ? -1 : written.indexOf(BETWEEN);
    return written == null || at < 1
        ? Optional.empty()
        : Optional.of(new GroupView(written.substring(0, at), written.substring(at + 1)));
  }

  /** As the address says it. */
  public String written() {
    return by + BETWEEN + column;
  }

  /** A question by whose answers others are crossed, with its answers. */
  public record Choice(String by, LocalizedText title, List<CrossTable.Column> columns) {}

  /** What readers can choose from. */
  public static List<Choice> choices(List<QuestionResult> results) {
    SequencedMap<String, Choice> choices = new LinkedHashMap<>();
    for (QuestionResult result : results) {
      CrossTable cross = result.cross();
      if (cross != null) {
        choices.putIfAbsent(
            cross.by(),
            new Choice(
                cross.by(),
                cross.title(),
                cross.columns().stream().filter(it -> !it.code().isEmpty()).toList()));
      }
    }
    return List.copyOf(choices.values());
  }

  /** The result for this group; empty if the question is not crossed so. */
  public Optional<QuestionResult> of(QuestionResult result) {
    CrossTable cross = result.cross();
    if (cross == null || !cross.by().equals(by)) {
      return Optional.empty();
    }
    for (int i = 0; i < cross.columns().size(); i++) {
      if (cross.columns().get(i).code().equals(column)) {
        return Optional.of(only(result, cross, i));
      }
    }
    return Optional.empty();
  }

  private static QuestionResult only(QuestionResult result, CrossTable cross, int column) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < result.bars().size(); i++) {
      Bar bar = result.bars().get(i);
      bars.add(new Bar(bar.code(), bar.label(), cross.figures().get(i).get(column)));
    }
    Figure none = cross.none().isEmpty() ? Figure.hidden() : cross.none().get(column);
    Figure all = cross.columns().get(column).base();
    Figure answered =
        none.isShown() && all.isShown() ? Figure.shown(base(cross, column)) : Figure.hidden();
    return new QuestionResult(
        result.code(),
        result.row(),
        result.type(),
        result.title(),
        result.rowTitle(),
        new Base(answered, all),
        bars,
        none,
        result.several(),
        null,
        null,
        null,
        result.stepped());
  }

  /** Of how many the shares of a column are: those in it who answered, if that is told; else 0. */
  public static long base(CrossTable cross, int column) {
    long all = cross.columns().get(column).base().known().orElse(0);
    long none = cross.none().isEmpty() ? 0 : cross.none().get(column).known().orElse(0);
    return all - none;
  }
}
