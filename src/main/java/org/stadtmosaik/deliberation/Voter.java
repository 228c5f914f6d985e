package org.stadtmosaik.deliberation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * One answer.
 *
 * @param id the same for the same person in every poll that is to count together
 * @param people how many come together and are spoken for, at least one
 * @param groups what they chose to tell of themselves
 * @param choices by candidate; what is missing is a no
 */
public record Voter(String id, int people, Set<Group> groups, Map<UUID, Availability> choices) {

  /**
   * @throws IllegalArgumentException if nobody is spoken for, or somebody has two groups of a kind
   *     of which everybody has one
   */
  public Voter {
    if (people < 1) {
      throw new IllegalArgumentException("an answer speaks for at least one person");
    }
    for (Group.Kind kind : List.of(Group.Kind.LANGUAGE, Group.Kind.NEIGHBOURHOOD)) {
      if (groups.stream().filter(group -> group.kind() == kind).count() > 1) {
        throw new IllegalArgumentException("more than one " + kind);
      }
    }
    groups = Set.copyOf(groups);
    choices = Map.copyOf(choices);
  }

  public Availability to(UUID candidate) {
    return choices.getOrDefault(candidate, Availability.NO);
  }

  public boolean comes(UUID candidate) {
    return to(candidate).comes();
  }

  /** The codes of what must be there, or this person cannot take part. */
  public Set<String> needs() {
    return groups.stream()
        .filter(group -> group.kind() == Group.Kind.NEED)
        .map(Group::code)
        .collect(toUnmodifiableSet());
  }
}
