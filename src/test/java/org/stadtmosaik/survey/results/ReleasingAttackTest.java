package org.stadtmosaik.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.results.IntervalSolver;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.domain.TallyChanges;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.tally.Counter;
import org.stadtmosaik.survey.tally.Layout;

/**
 * Somebody who has everything that was ever released of a survey, knows the survey by heart, with
 * its conditions and how many options can be chosen, and works out what is hidden. Unknown to them
 * is how many people gave each of all possible sets of answers.
 */
class ReleasingAttackTest {

  private static final int ROUNDS = Integer.getInteger("stadtmosaik.attack.rounds", 60);
  private static final double ALMOST = 1e-6;

  private int hidden;
  private int narrow;
  private int tables;
  private int crossed;

  @Test
  void leavesNoHiddenFigureNarrowerThanFive() {
    Random random = new Random(6);
    for (int round = 0; round < ROUNDS; round++) {
      new Attack(random, round, false).run(true);
    }
    System.out.printf(
        "%d released tables of %d surveys hide %d figures; narrower than five: %d%n",
        tables, ROUNDS, hidden, narrow);
    assertThat(narrow).isZero();
    assertThat(hidden).isGreaterThan(5 * ROUNDS);
  }

  @Test
  void findsFiguresIfOnlySmallGroupsAndUnanimousOnesAreHidden() {
    Random random = new Random(6);
    for (int round = 0; round < ROUNDS; round++) {
      new Attack(random, round, false).run(false);
    }
    System.out.printf(
        "without complementary hiding: %d of %d figures are narrower than five%n", narrow, hidden);
    assertThat(narrow).isGreaterThan(ROUNDS);
  }

  /** They know all ranks where those are told, and who was asked because of what they ranked. */
  @Test
  void leavesNoHiddenFigureOfACrossedRankingNarrowerThanFive() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      new Attack(random, round, true).run(true);
    }
    System.out.printf(
        "%d released tables of %d rankings (%d of them crossed) hide %d figures; narrower: %d%n",
        tables, ROUNDS, crossed, hidden, narrow);
    assertThat(narrow).isZero();
    assertThat(crossed).isGreaterThan(ROUNDS / 4);
    assertThat(hidden).isGreaterThan(ROUNDS);
  }

  @Test
  void findsFiguresOfACrossedRankingIfOnlySmallGroupsAreHidden() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      new Attack(random, round, true).run(false);
    }
    assertThat(narrow).isGreaterThan(ROUNDS / 4);
  }

  /** One random survey, released in a random order as far as that is not refused. */
  private final class Attack {

    private final Random random;
    private final int round;
    private final List<String> singles = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final boolean ranking;
    private final boolean several;
    private final int fewest;
    private final int most;
    private final boolean exclusive;
    private final boolean conditional;
    private final Map<String, Boolean> required = new HashMap<>();
    private final List<Map<String, Object>> patterns = new ArrayList<>();
    private final Map<TallyKey, Long> tallies = new HashMap<>();
    private final List<ResultStore.Row> released = new ArrayList<>();
    private final List<List<QuestionResult>> withReasons = new ArrayList<>();
    private Layout layout;
    private Counter counter;

    Attack(Random random, int round, boolean ranking) {
      this.random = random;
      this.round = round;
      this.ranking = ranking;
      this.several = ranking || round % 2 == 0;
      int questions = several ? 2 : 3;
      for (int q = 0; q < questions; q++) {
        String code = "q" + q;
        singles.add(code);
        options.put(code, codes(2 + random.nextInt(several ? 2 : 3)));
        required.put(code, random.nextBoolean());
      }
      this.conditional = random.nextInt(3) == 0;
      this.exclusive = !ranking && random.nextInt(3) == 0;
      int choices = 3;
      options.put("many", codes(choices));
      this.fewest = 1 + random.nextInt(2);
      this.most = 2 + random.nextInt(2);
    }

    private List<String> codes(int many) {
      List<String> codes = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        codes.add("o" + i);
      }
      return codes;
    }

    void run(boolean careful) {
      counter = Counter.of(DefinitionReader.read(definition()));
      layout = Layout.of(new TreeMap<>(Map.of(1, counter)));
      if (ranking) {
        rankings();
      } else {
        possible(0, new LinkedHashMap<>());
      }
      people();
      release();
      solve(careful);
    }

    private String definition() {
      List<String> questions = new ArrayList<>();
      for (String code : singles) {
        String rule =
            conditional && code.equals("q1") && ranking
                ? ",\"showIf\":{\"in\":[\"o0\",{\"var\":\"many\"}]}"
                : conditional && code.equals("q1")
                    ? ",\"showIf\":{\"==\":[{\"var\":\"q0\"},\"o0\"]}"
                    : "";
        questions.add(
            "{\"code\":\"%s\",\"type\":\"single\",\"title\":{\"de\":\"F\"},\"required\":%s%s,\"options\":[%s]}"
                .formatted(code, required.get(code), rule, options(code)));
      }
      if (ranking) {
        questions.add(
            1,
            "{\"code\":\"many\",\"type\":\"ranking\",\"title\":{\"de\":\"F\"},\"min\":%d,\"options\":[%s]}"
                .formatted(fewest, options("many")));
      } else if (several) {
        questions.add(
            "{\"code\":\"many\",\"type\":\"multiple\",\"title\":{\"de\":\"F\"},\"min\":%d,\"max\":%d,\"options\":[%s]}"
                .formatted(fewest, exclusive ? Math.min(most, 2) : most, options("many")));
      }
      return """
      {"schema":1,"code":"attacked","title":{"de":"F"},"languages":["de"],"original":"de",
       "access":"open","groups":[{"code":"g","pages":[{"code":"p","questions":[%s]}]}]}
      """
          .formatted(String.join(",", questions));
    }

    private String options(String question) {
      List<String> list = new ArrayList<>();
      for (String code : options.get(question)) {
        boolean alone = exclusive && question.equals("many") && code.equals("o2");
        list.add(
            "{\"code\":\"%s\",\"label\":{\"de\":\"A\"}%s}"
                .formatted(code, alone ? ",\"exclusive\":true" : ""));
      }
      return String.join(",", list);
    }

    /** All sets of answers that the survey takes. */
    private void possible(int at, Map<String, Object> so) {
      if (at == singles.size()) {
        if (several) {
          choices(so);
        } else {
          patterns.add(new LinkedHashMap<>(so));
        }
        return;
      }
      String code = singles.get(at);
      boolean asked = !(conditional && code.equals("q1")) || "o0".equals(so.get("q0"));
      if (!asked || !required.get(code)) {
        possible(at + 1, so);
      }
      if (asked) {
        for (String option : options.get(code)) {
          so.put(code, option);
          possible(at + 1, so);
          so.remove(code);
        }
      }
    }

    /** All orders of some of the options, with all answers around them. */
    private void rankings() {
      List<List<String>> orders = new ArrayList<>();
      orders(new ArrayList<>(), orders);
      for (String first : answers("q0")) {
        for (int order = -1; order < orders.size(); order++) {
          boolean asked = !conditional || order >= 0 && orders.get(order).contains("o0");
          for (String second : asked ? answers("q1") : List.of("")) {
            Map<String, Object> pattern = new LinkedHashMap<>();
            put(pattern, "q0", first);
            if (order >= 0) {
              pattern.put("many", orders.get(order));
            }
            put(pattern, "q1", second);
            patterns.add(pattern);
          }
        }
      }
    }

    private List<String> answers(String question) {
      List<String> answers = new ArrayList<>(options.get(question));
      if (!required.get(question)) {
        answers.add("");
      }
      return answers;
    }

    private static void put(Map<String, Object> pattern, String question, String answer) {
      if (!answer.isEmpty()) {
        pattern.put(question, answer);
      }
    }

    private void orders(List<String> begun, List<List<String>> orders) {
      if (begun.size() >= fewest) {
        orders.add(List.copyOf(begun));
      }
      for (String option : options.get("many")) {
        if (!begun.contains(option)) {
          begun.add(option);
          orders(begun, orders);
          begun.removeLast();
        }
      }
    }

    private void choices(Map<String, Object> so) {
      int up = exclusive ? Math.min(most, 2) : most;
      patterns.add(new LinkedHashMap<>(so));
      int all = options.get("many").size();
      for (int set = 1; set < 1 << all; set++) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < all; i++) {
          if ((set & 1 << i) != 0) {
            chosen.add("o" + i);
          }
        }
        boolean alone = exclusive && chosen.contains("o2");
        boolean fits = alone ? chosen.size() == 1 : chosen.size() >= fewest && chosen.size() <= up;
        if (fits) {
          Map<String, Object> pattern = new LinkedHashMap<>(so);
          pattern.put("many", chosen);
          patterns.add(pattern);
        }
      }
    }

    private void people() {
      double[] likely = new double[patterns.size()];
      for (int i = 0; i < likely.length; i++) {
        likely[i] = Math.exp(4 * random.nextDouble());
      }
      double sum = Arrays.stream(likely).sum();
      int many = 25 + random.nextInt(250);
      for (int person = 0; person < many; person++) {
        double at = random.nextDouble() * sum;
        int i = 0;
        while (i < likely.length - 1 && (at -= likely[i]) >= 0) {
          i++;
        }
        TallyChanges.of(parts(), counter.count(patterns.get(i)))
            .forEach(key -> tallies.merge(key, 1L, Long::sum));
      }
    }

    private List<String> parts() {
      List<String> parts = new ArrayList<>(singles);
      parts.add("");
      return parts;
    }

    private void release() {
      List<String> order = new ArrayList<>(singles);
      if (several) {
        order.add("many");
      }
      Collections.shuffle(order, random);
      order.forEach(question -> release(question, ""));
      List<String[]> pairs = new ArrayList<>();
      for (String question : order) {
        singles.forEach(by -> pairs.add(new String[] {question, by}));
      }
      Collections.shuffle(pairs, random);
      pairs.forEach(pair -> release(pair[0], pair[1]));
    }

    private void release(String question, String by) {
      boolean there =
          released.stream()
              .anyMatch(row -> row.question().equals(question) && row.crossedBy().isEmpty());
      if (!by.isEmpty() && !there) {
        return;
      }
      Map<TallyKey, Long> own = part("");
      Releasing releasing =
          new Releasing(layout, own, LiveShown.nothing(), List.copyOf(released), Map.of());
      try {
        List<QuestionResult> results =
            by.isEmpty() ? releasing.own(question) : releasing.crossed(question, by, part(by));
        withReasons.add(results);
        tables++;
        crossed += question.equals("many") && !by.isEmpty() ? 1 : 0;
        released.add(
            new ResultStore.Row(
                question,
                by,
                results.stream().map(QuestionResult::forReaders).toList(),
                java.time.Instant.EPOCH,
                java.time.Instant.EPOCH,
                false));
      } catch (ConflictException e) {
        // Refused: nothing of it is told.
      }
    }

    private Map<TallyKey, Long> part(String split) {
      Map<TallyKey, Long> part = new HashMap<>(tallies);
      part.keySet().removeIf(key -> !key.split().equals(split));
      return part;
    }

    private IntervalSolver solver;
    private final List<double[]> wanted = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private void solve(boolean careful) {
      solver = new IntervalSolver(patterns.size());
      learn(Figure.shown(tallies.get(new TallyKey("", "", "", ""))), _ -> true, careful, "all");
      for (List<QuestionResult> results : withReasons) {
        for (QuestionResult result : results) {
          learn(result, careful);
        }
      }
      if (wanted.isEmpty()) {
        return;
      }
      List<double[]> relaxed = solver.relaxed(wanted);
      for (int i = 0; i < relaxed.size(); i++) {
        hidden++;
        if (relaxed.get(i)[1] - relaxed.get(i)[0] < Disclosure.LEAST - ALMOST) {
          narrow++;
          if (careful) {
            System.out.printf(
                "round %d: %s is within %s%n",
                round, names.get(i), Arrays.toString(relaxed.get(i)));
          }
        }
      }
    }

    private void learn(QuestionResult result, boolean careful) {
      String code = result.code();
      for (Bar bar : result.bars()) {
        learn(bar.figure(), gives(code, bar.code()), careful, code + "=" + bar.code());
      }
      learn(result.none(), gives(code, ""), careful, code + "=none");
      ranks(result);
      CrossTable cross = result.cross();
      if (cross == null) {
        return;
      }
      for (int c = 0; c < cross.columns().size(); c++) {
        Predicate<Map<String, Object>> column = gives(cross.by(), cross.columns().get(c).code());
        String name = " and " + cross.by() + "=" + cross.columns().get(c).code();
        for (int r = 0; r < cross.figures().size(); r++) {
          String bar = result.bars().get(r).code();
          learn(
              cross.figures().get(r).get(c),
              gives(code, bar).and(column),
              careful,
              code + "=" + bar + name);
        }
        if (!cross.none().isEmpty()) {
          learn(cross.none().get(c), gives(code, "").and(column), careful, code + "=none" + name);
        }
      }
    }

    /** More than is told: the points come of how often each option took each rank. */
    private void ranks(QuestionResult result) {
      Ranking told = result.ranking();
      if (told == null || told.method() != Ranking.Method.BORDA) {
        return;
      }
      for (String option : options.get("many")) {
        for (int rank = 1; rank <= options.get("many").size(); rank++) {
          int place = rank - 1;
          double[] weights = new double[patterns.size()];
          for (int i = 0; i < weights.length; i++) {
            List<?> order = (List<?>) patterns.get(i).getOrDefault("many", List.of());
            weights[i] = order.size() > place && option.equals(order.get(place)) ? 1 : 0;
          }
          solver.know(
              weights, tallies.getOrDefault(new TallyKey("", "many", option + ":" + rank, ""), 0L));
        }
      }
    }

    private Predicate<Map<String, Object>> gives(String question, String value) {
      return answers -> {
        Object answer = answers.get(question);
        if (value.isEmpty()) {
          return answer == null;
        }
        if (ranking && answer instanceof List<?> order) {
          return value.equals(order.getFirst());
        }
        return answer instanceof List<?> list ? list.contains(value) : value.equals(answer);
      };
    }

    private void learn(
        Figure figure, Predicate<Map<String, Object>> who, boolean careful, String name) {
      double[] weights = new double[patterns.size()];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = who.test(patterns.get(i)) ? 1 : 0;
      }
      if (figure instanceof Figure.Shown(long count)) {
        solver.know(weights, count);
      } else if (!careful && figure.equals(new Figure.Hidden(Figure.Why.COMPLEMENTARY))) {
        solver.know(weights, counted(name));
      } else {
        wanted.add(weights);
        names.add(name);
      }
    }

    /** The true number behind a name, for the attack without complementary hiding. */
    private double counted(String name) {
      String[] parts = name.split(" and ");
      String[] own = parts[0].split("=");
      String split = parts.length > 1 ? parts[1].split("=")[0] : "";
      String group =
          parts.length > 1 && parts[1].split("=").length > 1 ? parts[1].split("=")[1] : "";
      if (!own[1].equals("none")) {
        String first = ranking && own[0].equals("many") ? ":1" : "";
        return tallies.getOrDefault(new TallyKey(split, own[0], own[1] + first, group), 0L);
      }
      Map<TallyKey, Long> part = part(split);
      return Numbers.of(layout.of(own[0]).getFirst(), part, split, group).none();
    }
  }
}
