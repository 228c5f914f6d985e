package org.stadtmosaik.survey.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.stadtmosaik.survey.tally.Counted;

/** Which tallies a response stands in. */
public final class TallyChanges {

  private TallyChanges() {}

  /**
   * The tallies.
   *
   * @param counted what the response counts for
   */
  static List<TallyKey> of(Tallied tallied, List<Counted> counted) {
    return of(tallied.parts().keySet(), counted);
  }

  /**
   * The tallies.
   *
   * @param parts {@code ""} for each question by itself, and questions by which others are split
   */
  public static List<TallyKey> of(Collection<String> parts, List<Counted> counted) {
    List<TallyKey> keys = new ArrayList<>((counted.size() + 1) * parts.size());
    for (String split : parts) {
      String group = split.isEmpty() ? "" : group(split, counted);
      keys.add(new TallyKey(split, "", "", group));
      for (Counted value : counted) {
        keys.add(new TallyKey(split, value.list(), value.value(), group));
      }
    }
    return keys;
  }

  private static String group(String split, List<Counted> counted) {
    for (Counted value : counted) {
      if (value.list().equals(split)) {
        return value.value();
      }
    }
    return "";
  }
}
