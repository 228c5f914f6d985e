package org.stadtmosaik.project;

import java.util.List;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/**
 * The leads of a project that residents see have written what was found or decided. Told within the
 * transaction that did it.
 *
 * @param original language of the project, to which its texts fall back
 * @param outcomes that were not there before, or belonged to another question
 */
public record OutcomesTold(ProjectId project, Language original, List<ProjectOutcome> outcomes) {

  public OutcomesTold {
    outcomes = List.copyOf(outcomes);
  }
}
