package org.stadtmosaik.deliberation;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The answers of a group, by their place in the list of all. */
record Members(Group group, BitSet set) {

  /**
   * A group points to nobody from so many answers on. Answers, not people: a family that answers
   * together says one thing.
   */
  static final int ENOUGH = 5;

  static final Comparator<Members> BY_SIZE =
      Comparator.<Members>comparingInt(members -> members.set.cardinality())
          .thenComparing(Members::group);

  /** The groups of this kind that people told. */
  static List<Members> told(Group.Kind kind, List<Voter> voters) {
    TreeMap<Group, BitSet> told = new TreeMap<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      for (Group group : voters.get(voter).groups()) {
        if (group.kind() == kind) {
          told.computeIfAbsent(group, _ -> new BitSet()).set(voter);
        }
      }
    }
    return told.entrySet().stream()
        .map(group -> new Members(group.getKey(), group.getValue()))
        .toList();
  }

  boolean is(Group.Kind kind) {
    return group.kind() == kind;
  }

  boolean isLarge() {
    return set.cardinality() >= ENOUGH;
  }

  /** Whether the other is these and a few more, so that subtracting would show the few. */
  boolean tells(BitSet other) {
    return minus(set, other).isEmpty() && isTelling(minus(other, set));
  }

  static boolean isTelling(BitSet answers) {
    return !answers.isEmpty() && answers.cardinality() < ENOUGH;
  }

  static BitSet minus(BitSet all, BitSet without) {
    BitSet rest = (BitSet) all.clone();
    rest.andNot(without);
    return rest;
  }
}
