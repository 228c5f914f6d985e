package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What interpreters, childcare and the kitchen have to know: sums over the registrations of a
 * meeting.
 *
 * @param children how many there are of each age, of those who have a place
 */
public record NeedTotals(List<NeedTotal> needs, SortedMap<Integer, Integer> children) {

  /**
   * @param promised needs that the meeting says can be met
   * @param supplierUntil until when suppliers take orders
   */
  public static NeedTotals of(
      Collection<Attendee> attendees, Collection<Need> promised, @Nullable Instant supplierUntil) {
    SortedSet<Need> asked = new TreeSet<>(promised);
    attendees.stream().filter(NeedTotals::counts).forEach(it -> asked.addAll(it.needs().codes()));
    Map<Need, Sum> sums = new LinkedHashMap<>();
    asked.forEach(need -> sums.put(need, new Sum()));
    SortedMap<Integer, Integer> ages = new TreeMap<>();
    for (Attendee attendee : attendees) {
      if (counts(attendee)) {
        boolean late = supplierUntil != null && attendee.created().isAfter(supplierUntil);
        attendee.needs().codes().forEach(need -> sums.get(need).add(attendee, need, late));
      }
      if (attendee.state() == RegistrationState.CONFIRMED) {
        attendee.needs().children().forEach(age -> ages.merge(age, 1, Integer::sum));
      }
    }
    return new NeedTotals(
        sums.entrySet().stream()
            .map(it -> it.getValue().total(it.getKey(), promised.contains(it.getKey())))
            .toList(),
        ages);
  }

  private static boolean counts(Attendee attendee) {
    return !attendee.state().isOver();
  }

  private static int amount(Attendee attendee, Need need) {
    return need.equals(Need.CHILDCARE) ? attendee.needs().children().size() : 1;
  }

  private static final class Sum {
    private int confirmed;
    private int people;
    private int waiting;
    private int late;

    private void add(Attendee attendee, Need need, boolean isLate) {
      int amount = amount(attendee, need);
      if (attendee.state() == RegistrationState.CONFIRMED) {
        confirmed += amount;
        people += attendee.people();
        late += isLate ? amount : 0;
      } else {
        waiting += amount;
      }
    }

    private NeedTotal total(Need need, boolean promised) {
      return new NeedTotal(need, confirmed, people, waiting, late, promised);
    }
  }
}
