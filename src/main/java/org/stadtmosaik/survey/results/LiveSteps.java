package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.survey.results.LiveShown.ShownList;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;
import org.stadtmosaik.survey.tally.Counter;

/**
 * What staff see of a list next, so that neither one look nor a series of looks tells about few
 * people.
 *
 * <p>Figures are rounded down to multiples of five and move on only when at least five more people
 * have taken part. A value is hidden until five people have given it (none is hidden as well: it
 * will not stay none), and once shown it stays shown. The hidden ones of a list are always at least
 * two and together at least five people, or there are none. Values become shown only when the
 * hidden ones together have grown by at least five people since the last look.
 *
 * <p><b>What that guarantees.</b> Let somebody know every look exactly, not rounded, and let
 * answers only be added. A value that is hidden at a look lies anywhere between nobody and all
 * hidden people at that look, as long as it stays hidden. When it is shown later as x, the hidden
 * ones having grown by d since the last look, it was between x − d and x at that look, and no more
 * can be said of earlier ones; both x and d are at least five, and so is what the others hold.
 * Answers that are taken back only make it less certain. Of what a release makes public later, the
 * earlier looks are no longer protected.
 *
 * <p>A question that is not shown to everybody, or of which not everybody can give every answer,
 * tells about the questions it depends on. It is shown at once or not at all: when all those are
 * shown with every value, and each of its own values was given by five people.
 */
final class LiveSteps {

  private LiveSteps() {}

  /**
   * The next look at a list.
   *
   * @param before the last look, or null
   * @param opened whether all that it depends on is shown with every value
   */
  static @Nullable ShownList next(@Nullable ShownList before, Numbers now, boolean opened) {
    if (now.all() < Disclosure.LEAST
        || before != null && now.all() < before.all() + Disclosure.LEAST) {
      return before;
    }
    Map<String, Long> values = values(now);
    Set<String> hidden = new LinkedHashSet<>(values.keySet());
    if (before != null) {
      hidden.removeAll(before.figures().keySet());
    }
    Set<String> staying =
        now.list().kind() == Kind.SEVERAL
            ? stayingOptions(now, hidden)
            : stayingApart(values, hidden);
    if (depends(now.list()) && !(opened && staying.isEmpty()) && !isOpen(before)) {
      staying = hidden;
    }
    long apart = apart(now, hidden, values);
    if (staying.size() < hidden.size()
        && before != null
        && apart - before.apart() < Disclosure.LEAST) {
      return before;
    }
    Map<String, Long> figures = new LinkedHashMap<>();
    for (Map.Entry<String, Long> value : values.entrySet()) {
      if (!staying.contains(value.getKey())) {
        figures.put(value.getKey(), figure(before, value.getKey(), value.getValue()));
      }
    }
    if (now.isAnsweredByAll() || figures.containsKey("")) {
      figures.put(Counter.ANSWERED, stepped(now.answered()));
    }
    return new ShownList(now.all(), figures, apart(now, staying, values));
  }

  private static boolean isOpen(@Nullable ShownList before) {
    return before != null && !before.figures().isEmpty();
  }

  private static boolean depends(CountedList list) {
    return list.conditional() || list.bound();
  }

  /** The values, and those who gave none if that can be. */
  static Map<String, Long> values(Numbers numbers) {
    Map<String, Long> values = new LinkedHashMap<>(numbers.values());
    if (!numbers.isAnsweredByAll()) {
      values.put("", numbers.none());
    }
    return values;
  }

  /** Rounded down; if people took their answers back and few are left, as it was shown before. */
  private static long figure(@Nullable ShownList before, String value, long count) {
    return count < Disclosure.LEAST && before != null
        ? before.figures().getOrDefault(value, 0L)
        : stepped(count);
  }

  /** Rounded down. */
  static long stepped(long count) {
    return count / Disclosure.LEAST * Disclosure.LEAST;
  }

  private static long apart(Numbers now, Set<String> hidden, Map<String, Long> values) {
    return now.list().kind() == Kind.SEVERAL ? now.answered() : sum(hidden, values);
  }

  private static long sum(Set<String> some, Map<String, Long> values) {
    return some.stream().mapToLong(values::get).sum();
  }

  /** Each option by itself: too few chose it, or too few did not. */
  private static Set<String> stayingOptions(Numbers now, Set<String> hidden) {
    return hidden.stream()
        .filter(value ->
            value.isEmpty()
                ? now.none() < Disclosure.LEAST || now.answered() < Disclosure.LEAST
                : now.values().get(value) < Disclosure.LEAST
                    || now.answered() - now.values().get(value) < Disclosure.LEAST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Those that were given by too few, and as many others as it takes. */
  private static Set<String> stayingApart(Map<String, Long> values, Set<String> hidden) {
    Set<String> staying = new LinkedHashSet<>();
    List<String> others = new ArrayList<>();
    for (String value : hidden) {
      if (values.get(value) < Disclosure.LEAST) {
        staying.add(value);
      } else {
        others.add(value);
      }
    }
    boolean only = others.size() == values.size() && values.size() == 1;
    if (staying.isEmpty() && !only) {
      return staying;
    }
    others.sort(Comparator.comparing(values::get));
    for (String value : others) {
      if (staying.size() >= 2 && sum(staying, values) >= Disclosure.LEAST) {
        return staying;
      }
      staying.add(value);
    }
    return staying;
  }
}
