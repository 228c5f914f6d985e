package org.stadtmosaik.project;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A project as its staff have it.
 *
 * @param version to be named with every change
 * @param content as it was saved last
 * @param copy what the person who asks has typed and not saved, if there is anything
 * @param mayEdit whether they may change what is written
 * @param mayPublish whether they may show it to everybody, and end it
 */
public record EditedProject(
    ProjectId id,
    CommuneId commune,
    String slug,
    boolean demo,
    ProjectState state,
    long version,
    ProjectContent content,
    @Nullable WorkingCopy copy,
    boolean mayEdit,
    boolean mayPublish) {

  /** What the person sees: what they typed, else what was saved. */
  public ProjectContent shown() {
    return copy == null ? content : copy.content();
  }

  /** How the project would stand in lists if this were what is written about it. */
  public ProjectSummary summaryOf(ProjectContent written) {
    LocalizedText nothing = LocalizedText.of(written.original(), "");
    return new ProjectSummary(
        id,
        commune,
        slug,
        written.title().localized(written.original()).orElse(nothing),
        written.summary().localized(written.original()).orElse(nothing),
        demo,
        state,
        written.picture(),
        written.phases().stream().filter(PlannedPhase::complete).map(PlannedPhase::phase).toList());
  }
}
