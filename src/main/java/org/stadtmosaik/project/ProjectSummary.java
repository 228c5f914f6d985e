package org.stadtmosaik.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A project as others see it.
 *
 * @param slug its name in addresses, unique within the commune
 * @param phases in order; a project without any is always open
 */
public record ProjectSummary(
    ProjectId id,
    CommuneId commune,
    String slug,
    LocalizedText title,
    LocalizedText summary,
    boolean demo,
    List<Phase> phases) {

  /** The phase that this day belongs to. */
  public Optional<Phase> phaseOn(LocalDate day) {
    return phases.stream().filter(phase -> phase.includes(day)).findFirst();
  }

  /** Whether residents may do this on this day. */
  public boolean allows(ParticipationAction action, LocalDate day) {
    return phases.isEmpty() || phaseOn(day).map(phase -> phase.kind().grants(action)).orElse(false);
  }
}
