package org.stadtmosaik.idea.cards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.domain.Channel;

/**
 * Where an idea that staff wrote down comes from.
 *
 * @param occasion may be empty
 * @param dots points on paper, which are no supports of persons
 */
public record CardSource(Channel channel, String occasion, @Nullable LocalDate heldOn, int dots) {}
