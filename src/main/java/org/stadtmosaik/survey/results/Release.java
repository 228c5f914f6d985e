package org.stadtmosaik.survey.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question whose figures were once made public. They are never made public differently.
 *
 * @param crossedBy the question by which they are crossed
 * @param withdrawn whether they are taken off the page again
 */
public record Release(
    String question, @Nullable String crossedBy, Instant released, boolean withdrawn) {}
