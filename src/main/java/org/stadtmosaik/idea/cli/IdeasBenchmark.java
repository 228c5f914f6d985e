package org.stadtmosaik.idea.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.Discussions;
import org.stadtmosaik.discussion.Order;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.finding.SimilarIdeas;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Benchmark;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** {@code bench ideas}: measures the list, its filters, search and detail on a very large board. */
@Component
class IdeasBenchmark implements Benchmark {

  private static final int IDEAS = 100_000;
  private static final int OPINIONS = 1_000_000;
  private static final int COMMENTS = 200_000;
  private static final int TIMES = 100;
  private static final int DEEP = 10;
  private static final Actor READER = new Actor.Anonymous();

  private final BenchBoard made;
  private final IdeaLists lists;
  private final Ideas ideas;
  private final Search search;
  private final SimilarIdeas similar;
  private final Discussions talk;
  private final Sessions sessions;

  IdeasBenchmark(
      BenchBoard made,
      IdeaLists lists,
      Ideas ideas,
      Search search,
      SimilarIdeas similar,
      Discussions talk,
      Sessions sessions) {
    this.made = made;
    this.lists = lists;
    this.ideas = ideas;
    this.search = search;
    this.similar = similar;
    this.talk = talk;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "ideas";
  }

  @Override
  public String usage() {
    return """
    bench ideas [--ideas N] [--opinions N] [--comments N] [--times N]

    Puts %,d ideas with %,d opinions on a board of its own, and %,d comments, a thousand of
    them on one idea; then reads the list in each order, at its beginning and %d pages further, with
    filters and with words, single ideas, comments, and what is similar to a text, %d times each. Heap for
    each open list: bench sessions.\
    """
        .formatted(IDEAS, OPINIONS, COMMENTS, DEEP, TIMES);
  }

  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) {
    int count = arguments.number("ideas").orElse(IDEAS);
    int times = arguments.number("times").orElse(TIMES);
    if (count < 100 || times < 1) {
      throw new Refusal(Refusal.USAGE, "--ideas needs a number from 100, --times one from 1.");
    }
    long began = System.nanoTime();
    BoardId board = made.fill(count, arguments.number("opinions").orElse(OPINIONS));
    int comments = arguments.number("comments").orElse(COMMENTS);
    made.comments(board, comments);
    out.printf(
        Locale.ROOT,
        "filled      %,d ideas, %,d comments in %.1f s%n",
        count,
        comments,
        (System.nanoTime() - began) / 1e9);
    began = System.nanoTime();
    search.rebuild();
    out.printf(Locale.ROOT, "indexed     in %.1f s%n", (System.nanoTime() - began) / 1e9);
    out.printf(Locale.ROOT, "%-34s %8s %8s %8s %s%n", "ms", "p50", "p95", "max", "queries");
    orders(out, board, times);
    filters(out, board, times);
    words(out, board, times);
    single(out, board, times);
    return 0;
  }

  private void orders(PrintStream out, BoardId board, int times) {
    for (IdeaOrder order : lists.orders(board)) {
      IdeaQuery first = IdeaQuery.in(order);
      measure(out, "list " + order.code(), times, i -> page(board, first, i));
      IdeaQuery[] deep = new IdeaQuery[1];
      deep[0] = first;
      for (int i = 0; i < DEEP; i++) {
        String next = page(board, deep[0], 1).next();
        if (next == null) {
          break;
        }
        deep[0] = first.from(next);
      }
      measure(out, "list " + order.code() + ", later", times, i -> page(board, deep[0], i));
    }
    measure(out, "what can be filtered by", times, _ -> lists.choices(board));
  }

  private void filters(PrintStream out, BoardId board, int times) {
    FilterChoices choices = lists.choices(board);
    UUID common = choices.topics().getFirst().id();
    UUID rare = choices.topics().getLast().id();
    UUID area = choices.neighbourhoods().getFirst().id();
    for (IdeaOrder order : Set.of(IdeaOrder.FAIR, IdeaOrder.SUPPORTED)) {
      IdeaQuery all = IdeaQuery.in(order);
      String name = order.code() + ", ";
      measure(out, name + "a common topic", times, i -> page(board, all.topic(common), i));
      measure(out, name + "a rare topic", times, i -> page(board, all.topic(rare), i));
      measure(out, name + "a neighbourhood", times, i -> page(board, all.neighbourhood(area), i));
      measure(
          out, name + "both", times, i -> page(board, all.topic(common).neighbourhood(area), i));
    }
  }

  private void words(PrintStream out, BoardId board, int times) {
    List<String> asked = made.questions();
    measure(out, "search, one rare word", times, i -> find(asked.get(i % asked.size())));
    measure(out, "search, a common word", times, _ -> find(made.commonWord()));
    measure(
        out,
        "search, two words",
        times,
        i -> find(made.commonWord() + " " + asked.get(i % asked.size())));
    measure(out, "search, mistyped", times, i -> find(asked.get(i % asked.size()) + "qz"));
    measure(
        out,
        "list with words",
        times,
        i -> page(board, IdeaQuery.in(IdeaOrder.FAIR).words(asked.get(i % asked.size())), i));
    measure(out, "similar to a text", times, i -> similar.to(board, made.text(i), Language.GERMAN));
  }

  private void single(PrintStream out, BoardId board, int times) {
    List<UUID> some = made.some(board, times);
    measure(out, "one idea", times, i -> ideas.get(READER, new IdeaId(some.get(i % some.size()))));
    made.mostDiscussed(board)
        .ifPresent(id -> {
          About idea = new About(Ideas.TYPE, id);
          for (Order order : Order.values()) {
            measure(
                out,
                "comments of one, " + order.name().toLowerCase(Locale.ROOT),
                times,
                _ -> List.of(ideas.get(READER, new IdeaId(id)), talk.page(READER, idea, order, 0)));
          }
          measure(
              out,
              "comments of one, 20 pages on",
              times,
              _ -> talk.page(READER, idea, Order.values()[0], 20));
        });
  }

  private IdeaPage page(BoardId board, IdeaQuery query, int seed) {
    return lists.page(READER, board, query, seed);
  }

  private Object find(String words) {
    return search.find(words, Language.GERMAN, 0);
  }

  private interface Reading {
    Object of(int round);
  }

  private void measure(PrintStream out, String name, int times, Reading reading) {
    int warm = Math.max(3, times / 10);
    for (int i = 0; i < warm; i++) {
      reading.of(i);
    }
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      reading.of(i + warm);
      nanos[i] = System.nanoTime() - began;
    }
    Arrays.sort(nanos);
    out.printf(
        Locale.ROOT,
        "%-34s %8.1f %8.1f %8.1f %d%n",
        name,
        nanos[times / 2] / 1e6,
        nanos[Math.min(times - 1, times * 95 / 100)] / 1e6,
        nanos[times - 1] / 1e6,
        sessions.queries(() -> reading.of(1)));
  }

  /** Counts what one connection is asked. */
  @Component
  static class Sessions {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    Sessions(JdbcClient jdbc, TransactionOperations transaction) {
      this.jdbc = jdbc;
      this.transaction = transaction;
    }

    long queries(Runnable doing) {
      List<Long> counts = new ArrayList<>();
      transaction.executeWithoutResult(_ -> {
        counts.add(questions());
        doing.run();
        // The second question about questions is one itself.
        counts.add(questions());
      });
      return counts.getLast() - counts.getFirst() - 1;
    }

    private long questions() {
      return jdbc.sql("SHOW SESSION STATUS LIKE 'Questions'")
          .query((row, _) -> row.getLong("Value"))
          .single();
    }
  }
}
