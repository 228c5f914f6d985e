package org.stadtmosaik.survey.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A response without what it is known by.
 *
 * @param week its Monday
 * @param channel {@code web}, {@code paper}, {@code telephone} or {@code personal}
 * @param role of the helper who entered it, if one did: {@code lead}, {@code moderator}, {@code
 *     administrator}
 * @param body JSON: {@code answers} with the calculated values, {@code order} and {@code consent}
 *     if there are any
 */
public record StoredResponse(
    int version,
    LocalDate week,
    String language,
    String channel,
    @Nullable String role,
    String body) {}
