package org.stadtmosaik.project;

import java.time.Instant;
import org.stadtmosaik.project.content.ProjectContent;

/**
 * What a lead has typed and not saved yet.
 *
 * @param baseVersion the version of the project that it began from
 * @param base what the project said then
 */
public record WorkingCopy(
    long baseVersion, ProjectContent base, ProjectContent content, Instant keptAt) {}
