package org.stadtmosaik.commune;

import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A neighbourhood.
 *
 * @param hidden whether it is no longer offered to choose from
 */
public record NeighbourhoodName(UUID id, LocalizedText name, boolean hidden) {}
