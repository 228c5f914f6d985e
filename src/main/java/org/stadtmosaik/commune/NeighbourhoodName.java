package org.stadtmosaik.commune;

import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/** A neighbourhood to choose from. */
public record NeighbourhoodName(UUID id, LocalizedText name) {}
