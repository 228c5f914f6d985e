package org.stadtmosaik.project;

import java.time.Instant;
import java.util.List;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ProjectId;

/**
 * A project in the list of its staff.
 *
 * @param obstacles what a draft still needs before it can be published
 */
public record StaffProject(
    ProjectId id,
    CommuneId commune,
    ProjectState state,
    Instant changedAt,
    ProjectContent content,
    List<DomainException> obstacles) {}
