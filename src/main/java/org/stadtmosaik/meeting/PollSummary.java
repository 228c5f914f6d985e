package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A date poll as lists have it.
 *
 * @param dates how many are offered
 * @param picks how many of them are to be chosen
 */
public record PollSummary(
    PollId id,
    String handle,
    CommuneId commune,
    ProjectId project,
    LocalizedText title,
    ZoneId zone,
    PollPhase phase,
    @Nullable Instant deadline,
    int dates,
    int picks,
    Instant created) {}
