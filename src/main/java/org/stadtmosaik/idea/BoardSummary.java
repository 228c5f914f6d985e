package org.stadtmosaik.idea;

import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A board as others see it.
 *
 * @param name by which commands call it, unique in its project
 */
public record BoardSummary(
    BoardId id,
    CommuneId commune,
    ProjectId project,
    String name,
    LocalizedText title,
    LocalizedText intro,
    ReviewPolicy review) {}
