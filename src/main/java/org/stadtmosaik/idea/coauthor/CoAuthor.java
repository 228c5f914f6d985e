package org.stadtmosaik.idea.coauthor;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who writes along.
 *
 * @param id by which the author can end it; tells nothing else
 */
public record CoAuthor(UUID id, Instant joinedAt) {}
