package org.stadtmosaik.survey.tally;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is counted of a survey over all of its versions. It comes from the definitions, never from
 * the responses.
 *
 * @param lists in the order of the questions
 */
public record Layout(List<CountedList> lists, Dependence dependence) {

  /** Wider tables nobody reads. */
  private static final int MOST_GROUPS = 15;

  public Layout {
    lists = List.copyOf(lists);
  }

  /**
   * The layout of these versions.
   *
   * @param versions all that were ever published, by number; at least one
   */
  public static Layout of(SortedMap<Integer, Counter> versions) {
    List<CountedList> all = new ArrayList<>();
    Dependence dependence = versions.get(versions.firstKey()).dependence();
    for (Counter version : versions.values()) {
      boolean first = version == versions.get(versions.firstKey());
      int next = 0;
      for (CountedList list : version.lists()) {
        int known = indexOf(all, list.code());
        if (known < 0) {
          all.add(next, first ? list : list.notByAll());
        } else {
          all.set(known, all.get(known).and(list));
          next = known;
        }
        next++;
      }
      Set<String> here = new HashSet<>(version.lists().stream().map(CountedList::code).toList());
      all.replaceAll(list -> here.contains(list.code()) ? list : list.notByAll());
      dependence = dependence.and(version.dependence());
    }
    return new Layout(all, dependence);
  }

  private static int indexOf(List<CountedList> lists, String code) {
    for (int i = 0; i < lists.size(); i++) {
      if (lists.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  /** The lists of a question: one, or one for each row of a matrix. */
  public List<CountedList> of(String question) {
    return lists.stream().filter(list -> list.question().equals(question)).toList();
  }

  /** The list of a question that others can be split by: one answer a person. */
  public Optional<CountedList> splitting(String question) {
    return lists.stream()
        .filter(list ->
            list.code().equals(question)
                && list.row() == null
                && list.kind() == CountedList.Kind.ONE
                && list.values().size() <= MOST_GROUPS)
        .findFirst();
  }
}
