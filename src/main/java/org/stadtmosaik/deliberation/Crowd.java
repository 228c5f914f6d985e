package org.stadtmosaik.deliberation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who answered, and in which groups. */
final class Crowd {

  private final List<Voter> voters;
  private final List<Members> groups;

  Crowd(List<Voter> voters) {
    this.voters = List.copyOf(voters);
    this.groups = Grouping.of(voters);
  }

  List<Voter> voters() {
    return voters;
  }

  int people() {
    return people(voters.stream());
  }

  int people(Predicate<Voter> which) {
    return people(voters.stream().filter(which));
  }

  /** Of each group, how many people come by this. */
  List<GroupRate> rates(Predicate<Voter> comes) {
    return groups.stream()
        .map(group ->
            new GroupRate(group.group(), people(of(group).filter(comes)), people(of(group))))
        .toList();
  }

  private Stream<Voter> of(Members group) {
    return group.set().stream().mapToObj(voters::get);
  }

  private static int people(Stream<Voter> voters) {
    return voters.mapToInt(Voter::people).sum();
  }
}
