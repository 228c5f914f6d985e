package org.stadtmosaik.survey.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.definition.Access;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.results.FullCount;
import org.stadtmosaik.survey.results.SurveyReport;
import org.stadtmosaik.survey.results.SurveyResults;

/** {@code bench results-page}: how soon after an answer the figures of many answers are there. */
@Component
class ResultsPageBenchmark implements Benchmark {

  private static final List<Integer> ROWS = List.of(10_000, 100_000, 1_000_000);

  /** As many as it takes for figures to move on. */
  private static final int WRITES = 5;

  private static final int TIMES = 20;
  private static final int WARM_UPS = 10;
  private static final String SPLIT = "q01";

  private final BenchSurveys published;
  private final Surveys surveys;
  private final ManyResponses responses;
  private final SurveyResults results;
  private final FullCount count;
  private final JdbcClient database;

  ResultsPageBenchmark(
      BenchSurveys published,
      Surveys surveys,
      ManyResponses responses,
      SurveyResults results,
      FullCount count,
      JdbcClient database) {
    this.published = published;
    this.surveys = surveys;
    this.responses = responses;
    this.results = results;
    this.count = count;
    this.database = database;
  }

  @Override
  public String name() {
    return "results-page";
  }

  @Override
  public String usage() {
    return """
    bench results-page [--rows N]

    Measures a survey of 40 questions of which one splits all others. After every few answers that
    come in as everybody's do, the figures of all questions are asked for, and their cross tables.
      --rows  how many responses there are; 10,000, then 100,000, then 1,000,000 unless said\
    """;
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    int rows = arguments.number("rows").orElse(0);
    if (rows < 0) {
      throw new Refusal(Refusal.USAGE, "--rows needs a number from 1.");
    }
    SurveySummary survey = published.publish(actor, BenchSurveys.COUNTED, Access.OPEN);
    Definition definition = surveys.definition(actor, survey.id(), 1);
    results.split(actor, survey.id(), List.of(SPLIT));
    out.println(
        "milliseconds after an answer was stored; seconds of a full count of all responses");
    out.printf(
        Locale.ROOT,
        "%-11s %9s %13s %15s %15s %10s%n",
        "responses",
        "questions",
        "answer p50",
        "page p50/max",
        "cross p50/max",
        "full count");
    for (int size : rows == 0 ? ROWS : List.of(rows)) {
      responses.fill(survey, definition, size);
      double counted = fullCount(survey.id());
      for (int i = 0; i < WARM_UPS; i++) {
        measure(actor, survey, definition, -size - i);
      }
      print(actor, survey, definition, size, counted, out);
    }
    out.printf(
        Locale.ROOT,
        "each of %d times after %d more answers; page: all questions; cross: all of them by one, read"
            + " from the tallies of the database in the same process%n",
        TIMES,
        WRITES);
    return 0;
  }

  private void print(
      Actor actor,
      SurveySummary survey,
      Definition definition,
      int size,
      double counted,
      PrintStream out) {
    Latencies answer = new Latencies();
    Latencies page = new Latencies();
    Latencies cross = new Latencies();
    int questions = 0;
    for (int i = 0; i < TIMES; i++) {
      Times times = measure(actor, survey, definition, size + i);
      answer.add(times.answer());
      page.add(times.page());
      cross.add(times.cross());
      questions = times.questions();
    }
    out.printf(
        Locale.ROOT,
        "%-11s %9d %13.1f %7.1f/%7.1f %7.1f/%7.1f %10.2f%n",
        "%,d".formatted(size),
        questions,
        answer.milliseconds(0.5),
        page.milliseconds(0.5),
        page.milliseconds(1),
        cross.milliseconds(0.5),
        cross.milliseconds(1),
        counted);
    out.flush();
  }

  /** Rows that were copied in the database have not been counted. */
  private double fullCount(SurveyId survey) {
    UUID id = survey.value();
    database
        .sql("UPDATE survey SET tallies = ? WHERE id = ?")
        .params("*?0 " + SPLIT + "?0", id)
        .update();
    long began = System.nanoTime();
    count.countPending();
    return (System.nanoTime() - began) / 1e9;
  }

  /** In nanoseconds. */
  private record Times(long answer, long page, long cross, int questions) {}

  private Times measure(Actor actor, SurveySummary survey, Definition definition, int seed) {
    long began = System.nanoTime();
    responses.send(survey, definition, WRITES, new SplittableRandom(seed));
    long stored = System.nanoTime();
    SurveyReport page = results.live(actor, survey.id());
    long shown = System.nanoTime();
    results.live(actor, survey.id(), SPLIT);
    long crossed = System.nanoTime();
    return new Times(
        (stored - began) / WRITES, shown - stored, crossed - shown, page.questions().size());
  }
}
