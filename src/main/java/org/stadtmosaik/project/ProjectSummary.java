package org.stadtmosaik.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A project as others see it.
 *
 * @param slug its name in addresses, unique within the commune
 * @param picture its id in the module media, if it has one
 * @param phases in order; a project without any is open for as long as it is published
 */
public record ProjectSummary(
    ProjectId id,
    CommuneId commune,
    String slug,
    LocalizedText title,
    LocalizedText summary,
    boolean demo,
    ProjectState state,
    @Nullable UUID picture,
    List<Phase> phases) {

  /** The phase that this day belongs to; an archived project is in none. */
  public Optional<Phase> phaseOn(LocalDate day) {
    return state == ProjectState.ARCHIVED
        ? Optional.empty()
        : phases.stream().filter(phase -> phase.includes(day)).findFirst();
  }

  /** Whether residents may do this on this day. */
  public boolean allows(ParticipationAction action, LocalDate day) {
    return state == ProjectState.PUBLISHED
        && (phases.isEmpty()
            || phaseOn(day).map(phase -> phase.kind().grants(action)).orElse(false));
  }
}
