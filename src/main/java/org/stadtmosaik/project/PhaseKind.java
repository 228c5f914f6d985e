package org.stadtmosaik.project;

import java.util.EnumSet;
import java.util.Set;

/** What a project is doing, which decides what people may do in it. */
public enum PhaseKind {
  COLLECT(
      ParticipationAction.CONTRIBUTE,
      ParticipationAction.SUPPORT,
      ParticipationAction.OPINE,
      ParticipationAction.COMMENT),
  DISCUSS(ParticipationAction.SUPPORT, ParticipationAction.OPINE, ParticipationAction.COMMENT),
  WEIGH(ParticipationAction.SUPPORT, ParticipationAction.OPINE),
  ANSWER;

  private final Set<ParticipationAction> granted = EnumSet.noneOf(ParticipationAction.class);

  PhaseKind(ParticipationAction... granted) {
    this.granted.addAll(Set.of(granted));
  }

  /** Whether this is open to residents while the phase lasts. */
  public boolean grants(ParticipationAction action) {
    return granted.contains(action);
  }
}
