package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.results.Forest;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.Layout;

/**
 * Decides what of a question can be made public beside all that was ever made public, and refuses
 * whatever is not certain to be safe.
 *
 * @param tallies of each question by itself
 * @param shown what staff saw before
 * @param before what was ever made public
 * @param room for each quota how many more it would have taken
 */
record Releasing(
    Layout layout,
    Map<TallyKey, Long> tallies,
    LiveShown shown,
    List<ResultStore.Row> before,
    Map<String, Integer> room) {

  /** A question by itself, with reasons for what is hidden. */
  List<QuestionResult> own(String question) {
    List<Told> told = told(question);
    if (told.stream().anyMatch(Told::hides)) {
      requireLoose(question);
    }
    for (ResultStore.Row other : before) {
      if (dependsOnHidden(question, told, other)) {
        throw new ConflictException("surveytally.error.depends", title(other.question()));
      }
    }
    return told.stream()
        .map(list -> ReportWriter.exact(list, Measures.ranking(list, tallies), null))
        .toList();
  }

  /**
   * A question by another one; a ranking by what was put first. That its ranks are told does not
   * make hidden cells narrower: they say nothing about groups, and whoever put the same first could
   * be in any group.
   *
   * @param split counted by the other one
   */
  List<QuestionResult> crossed(String question, String by, Map<TallyKey, Long> split) {
    CountedList columns = layout.splitting(by).orElseThrow(NotFoundException::new);
    requireCrossable(question, by);
    Told other =
        Told.of(Numbers.of(columns, tallies), shown)
            .orElseThrow(() -> new ConflictException("surveytally.error.first"));
    List<QuestionResult> results = new ArrayList<>();
    for (Told list : told(question)) {
      List<List<Figure>> figures =
          list.cross(other, split)
              .orElseThrow(() -> new ConflictException("surveytally.error.few"));
      results.add(
          ReportWriter.exact(
              list, Measures.ranking(list, tallies), ReportWriter.exact(list, other, figures)));
    }
    requireFreeOptions(question, results);
    return results;
  }

  private List<Told> told(String question) {
    List<CountedList> lists = layout.of(question);
    if (lists.isEmpty()) {
      throw new NotFoundException();
    }
    return lists.stream()
        .map(list ->
            Told.of(Numbers.of(list, tallies), shown)
                .orElseThrow(() -> new ConflictException("surveytally.error.few")))
        .toList();
  }

  /**
   * Where not everybody could answer everything, or a quota was nearly full, it is not certain that
   * hidden people could as well have answered something else.
   */
  private void requireLoose(String question) {
    boolean full =
        layout.dependence().quotas().entrySet().stream()
            .anyMatch(quota ->
                quota.getValue().contains(question)
                    && room.getOrDefault(quota.getKey(), 0) < Disclosure.LEAST);
    if (full || layout.of(question).stream().anyMatch(CountedList::bound)) {
      throw new ConflictException("surveytally.error.few");
    }
  }

  /** The one tells who the hidden people of the other are. */
  private boolean dependsOnHidden(String question, List<Told> told, ResultStore.Row other) {
    boolean hides = told.stream().anyMatch(Told::hides);
    return other.crossedBy().isEmpty()
            && layout.dependence().above(question).contains(other.question())
            && other.results().stream().anyMatch(QuestionResult::hidesOwn)
        || hides && layout.dependence().above(other.question()).contains(question)
        || layout.dependence().above(question).contains(other.question())
            && other.results().stream().anyMatch(result -> result.several() && result.hides());
  }

  private void requireCrossable(String question, String by) {
    Forest forest = Ties.of(layout);
    for (ResultStore.Row row : before) {
      if (!row.crossedBy().isEmpty()) {
        forest.tie(row.question(), row.crossedBy());
        if (row.question().equals(question)) {
          throw new ConflictException("surveytally.error.crossed", title(row.crossedBy()));
        }
      }
    }
    if (question.equals(by) || forest.isTied(question, by)) {
      throw new ConflictException("surveytally.error.tied");
    }
    boolean there =
        before.stream().anyMatch(row -> row.question().equals(by) && row.crossedBy().isEmpty());
    if (!there) {
      throw new ConflictException("surveytally.error.first");
    }
  }

  /** Hidden options could not be other people's if others were asked about them. */
  private void requireFreeOptions(String question, List<QuestionResult> results) {
    boolean hides = results.stream().anyMatch(result -> result.several() && result.hides());
    boolean asked =
        before.stream()
            .anyMatch(row -> layout.dependence().above(row.question()).contains(question));
    if (hides) {
      requireLoose(question);
    }
    if (hides && asked) {
      throw new ConflictException("surveytally.error.few");
    }
  }

  private String title(String question) {
    List<CountedList> lists = layout.of(question);
    return lists.isEmpty() ? question : lists.getFirst().title().original();
  }

  /** For whoever decides. */
  static ReleasePreview preview(List<QuestionResult> results) {
    List<ReleasePreview.HiddenFigure> hidden = new ArrayList<>();
    for (QuestionResult result : results) {
      Map<String, Figure> own = new LinkedHashMap<>();
      result.bars().forEach(bar -> own.put(bar.code(), bar.figure()));
      own.put("", result.none());
      own.forEach((bar, figure) -> add(hidden, result.row(), bar, null, figure));
      CrossTable cross = result.cross();
      if (cross != null) {
        List<String> rows = new ArrayList<>(own.keySet());
        List<List<Figure>> figures = new ArrayList<>(cross.figures());
        figures.add(cross.none());
        for (int r = 0; r < figures.size(); r++) {
          for (int c = 0; c < figures.get(r).size(); c++) {
            String column = cross.columns().get(c).code();
            add(hidden, result.row(), rows.get(r), column, figures.get(r).get(c));
          }
        }
      }
    }
    return new ReleasePreview(results.stream().map(QuestionResult::forReaders).toList(), hidden);
  }

  private static void add(
      List<ReleasePreview.HiddenFigure> hidden,
      @Nullable String row,
      String bar,
      @Nullable String column,
      Figure figure) {
    if (figure instanceof Figure.Hidden(Figure.Why why)) {
      hidden.add(new ReleasePreview.HiddenFigure(row, bar, column, why));
    }
  }
}
