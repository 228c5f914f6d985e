package org.stadtmosaik.idea;

import org.jspecify.annotations.Nullable;

/**
 * Where an import goes, by name.
 *
 * @param board the board's name
 * @param commune a commune's slug or name; {@code null} if not said
 * @param project a project's slug or title; {@code null} if not said
 */
public record ImportTarget(String board, @Nullable String commune, @Nullable String project) {}
