package org.stadtmosaik.survey.results.reading;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.results.Bar;
import org.stadtmosaik.survey.results.CrossTable;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.Ranking;
import org.stadtmosaik.survey.results.Statistics;

/**
 * What a question's figures say, made from what everybody may see of them and from nothing else.
 */
public final class ResultSentence {

  /** Options that a ranking's sentence names. */
  private static final int NAMED = 3;

  private final QuestionResult result;
  private final Language reader;
  private final long whole;

  private ResultSentence(QuestionResult result, Language reader) {
    this.result = result;
    this.reader = reader;
    this.whole = result.base().count();
  }

  /** The sentences in this language, one after the other. */
  public static String of(QuestionResult result, Language reader) {
    return new ResultSentence(result, reader).text();
  }

  /** Of how many people the question's shares are a part. */
  public static String base(QuestionResult result, Language reader) {
    long all = result.base().all().known().orElse(0);
    return result.base().isOfAnswered()
        ? Messages.get(reader, "surveyresults.base.answered", result.base().count(), all)
        : Messages.get(reader, "surveyresults.base.all", all);
  }

  private String text() {
    List<String> sentences = new ArrayList<>();
    if (shown().findAny().isEmpty() || whole == 0) {
      sentences.add(say("surveyresults.sentence.nothing"));
      return String.join(" ", sentences);
    }
    Statistics statistics = result.statistics();
    Ranking ranking = result.ranking();
    if (ranking != null) {
      ranked(ranking, sentences);
    } else {
      if (statistics != null) {
        middle(statistics, sentences);
      }
      most(sentences);
      if (result.several()) {
        sentences.add(say("surveyresults.sentence.several"));
      }
    }
    crossed(sentences);
    if (result.type() == QuestionType.RANKING && (ranking == null || result.cross() != null)) {
      sentences.add(say("surveyresults.sentence.firstChoice"));
    }
    hidden(sentences);
    return String.join(" ", sentences);
  }

  private Stream<Bar> shown() {
    return result.bars().stream().filter(bar -> bar.figure().isShown());
  }

  private void most(List<String> sentences) {
    List<Bar> bars =
        shown().sorted(Comparator.comparingLong(ResultSentence::count).reversed()).toList();
    Bar first = bars.getFirst();
    if (count(first) == 0) {
      sentences.add(say("surveyresults.sentence.nobody"));
      return;
    }
    boolean tied = bars.size() > 1 && count(bars.get(1)) == count(first);
    if (tied) {
      sentences.add(
          say(
              "surveyresults.sentence.tied",
              word(first.label()),
              word(bars.get(1).label()),
              count(first),
              whole,
              about(first)));
      return;
    }
    boolean whatIsShown = bars.size() < result.bars().size();
    sentences.add(
        say(
            whatIsShown ? "surveyresults.sentence.mostShown" : "surveyresults.sentence.most",
            word(first.label()),
            count(first),
            whole,
            about(first)));
    if (bars.size() > 2 && count(bars.get(1)) > count(bars.get(2)) && !whatIsShown) {
      Bar next = bars.get(1);
      sentences.add(
          say(
              "surveyresults.sentence.next",
              word(next.label()),
              count(next),
              Shares.percent(count(next), whole, reader)));
    }
  }

  private void middle(Statistics statistics, List<String> sentences) {
    sentences.add(
        say(
            statistics.approximate()
                ? "surveyresults.sentence.meanAbout"
                : "surveyresults.sentence.mean",
            Shares.decimal(statistics.mean(), reader),
            Shares.decimal(statistics.median(), reader)));
    sentences.add(
        say("surveyresults.sentence.spread", Shares.decimal(statistics.deviation(), reader)));
  }

  private void ranked(Ranking ranking, List<String> sentences) {
    List<String> names =
        ranking.places().stream()
            .map(place -> say("surveyresults.quoted", word(place.label())))
            .limit(NAMED)
            .toList();
    sentences.add(
        say(
            "surveyresults.sentence.ranking",
            ListFormatter.getInstance(
                    reader.formats(), ListFormatter.Type.UNITS, ListFormatter.Width.WIDE)
                .format(names)));
    sentences.add(
        say(
            ranking.method() == Ranking.Method.BORDA
                ? "surveyresults.sentence.borda"
                : "surveyresults.sentence.firstPlaces"));
  }

  /** In which group the most frequent answer is given most, and in which least. */
  private void crossed(List<String> sentences) {
    CrossTable cross = result.cross();
    if (cross == null) {
      return;
    }
    int row = largest();
    List<Group> groups = new ArrayList<>();
    for (int column = 0; column < cross.columns().size(); column++) {
      groupOf(cross, row, column, groups);
    }
    groups.sort(Comparator.comparingDouble(Group::share));
    if (groups.size() > 1 && groups.getFirst().percent() < groups.getLast().percent()) {
      sentences.add(
          say(
              "surveyresults.sentence.groups",
              word(result.bars().get(row).label()),
              groups.getLast().label(),
              groups.getLast().words(),
              groups.getFirst().label(),
              groups.getFirst().words()));
    }
  }

  /** A group of a cross table and how much of it gave an answer. */
  private record Group(String label, double share, String words) {
    long percent() {
      return Math.round(share * 100);
    }
  }

  private void groupOf(CrossTable cross, int row, int column, List<Group> groups) {
    Figure figure = cross.figures().get(row).get(column);
    long base = GroupView.base(cross, column);
    String code = cross.columns().get(column).code();
    if (figure instanceof Figure.Shown(long count) && base > 0 && !code.isEmpty()) {
      groups.add(
          new Group(
              word(cross.columns().get(column).label()),
              (double) count / base,
              Shares.percent(count, base, reader)));
    }
  }

  private int largest() {
    return LongStream.range(0, result.bars().size())
        .boxed()
        .max(Comparator.comparingLong(i -> count(result.bars().get(i.intValue()))))
        .map(Long::intValue)
        .orElse(0);
  }

  private void hidden(List<String> sentences) {
    long hidden = result.bars().size() - shown().count();
    if (hidden > 0) {
      sentences.add(say("surveyresults.sentence.hidden", hidden));
    }
  }

  private String about(Bar bar) {
    return Shares.about(Math.min(count(bar), whole), whole, reader);
  }

  private static long count(Bar bar) {
    return bar.figure().known().orElse(-1);
  }

  private String word(LocalizedText text) {
    return text.in(reader).text();
  }

  private String say(String key, Object... arguments) {
    return Messages.get(reader, key, arguments);
  }
}
