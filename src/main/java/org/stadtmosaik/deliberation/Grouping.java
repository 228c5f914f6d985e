package org.stadtmosaik.deliberation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes groups of which none points to a person. Smaller ones are pooled by kind. So that nobody
 * finds them by subtraction either, a pool that is still too small takes in whoever told nothing,
 * then the smallest of the other groups; and of two groups of which one is the other and a few
 * more, one goes.
 */
final class Grouping {

  private final List<Voter> voters;
  private final BitSet everybody = new BitSet();
  private final List<Members> groups = new ArrayList<>();

  private Grouping(List<Voter> voters) {
    this.voters = voters;
    everybody.set(0, voters.size());
  }

  static List<Members> of(List<Voter> voters) {
    Grouping grouping = new Grouping(voters);
    grouping.addNeeds();
    grouping.addAll(Group.Kind.LANGUAGE);
    grouping.addAll(Group.Kind.NEIGHBOURHOOD);
    Optional<Members> telling = grouping.telling();
    while (telling.isPresent()) {
      grouping.remove(telling.get());
      telling = grouping.telling();
    }
    return grouping.groups.stream()
        .filter(members -> !members.set().equals(grouping.everybody))
        .sorted(Comparator.comparing(Members::group))
        .toList();
  }

  /** A pool of needs that is too small is dropped: nothing that is shown adds up to everybody. */
  private void addNeeds() {
    addPool(Group.Kind.NEED, addLarge(Members.told(Group.Kind.NEED, voters)));
  }

  private void addAll(Group.Kind kind) {
    List<Members> told = Members.told(kind, voters);
    BitSet untold = (BitSet) everybody.clone();
    told.forEach(members -> untold.andNot(members.set()));
    BitSet small = addLarge(told);
    if (Members.isTelling(small) || Members.isTelling(untold)) {
      small.or(untold);
    } else if (!untold.isEmpty()) {
      groups.add(new Members(Group.untold(kind), untold));
    }
    pool(kind, small);
  }

  /**
   * @return who is in the others
   */
  private BitSet addLarge(List<Members> told) {
    BitSet small = new BitSet();
    for (Members members : told) {
      if (members.isLarge()) {
        groups.add(members);
      } else {
        small.or(members.set());
      }
    }
    return small;
  }

  /** The pool of a kind in which everybody is in one group, so that the rest can be subtracted. */
  private void pool(Group.Kind kind, BitSet pool) {
    Optional<Members> next = smallest(kind);
    while (Members.isTelling(pool) && next.isPresent()) {
      groups.remove(next.get());
      pool.or(next.get().set());
      next = smallest(kind);
    }
    addPool(kind, pool);
  }

  private Optional<Members> smallest(Group.Kind kind) {
    return groups.stream().filter(members -> members.is(kind)).min(Members.BY_SIZE);
  }

  private void addPool(Group.Kind kind, BitSet pool) {
    Members others = new Members(Group.others(kind), pool);
    if (others.isLarge()) {
      groups.add(others);
    }
  }

  private Optional<Members> telling() {
    for (Members inner : groups) {
      if (inner.tells(everybody)) {
        return Optional.of(inner);
      }
      for (Members outer : groups) {
        if (inner.tells(outer.set())) {
          return Optional.of(outer.is(Group.Kind.NEED) ? outer : inner);
        }
      }
    }
    return Optional.empty();
  }

  /** A language or neighbourhood cannot go alone: all the others of its kind would tell it. */
  private void remove(Members members) {
    groups.remove(members);
    Group.Kind kind = members.group().kind();
    if (kind == Group.Kind.NEED) {
      return;
    }
    BitSet pool = (BitSet) members.set().clone();
    List<Members> joining = new ArrayList<>(smallest(kind).stream().toList());
    groups.stream().filter(other -> other.group().equals(Group.others(kind))).forEach(joining::add);
    joining.forEach(other -> pool.or(other.set()));
    groups.removeAll(joining);
    addPool(kind, pool);
  }
}
