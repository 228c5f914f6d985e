package org.stadtmosaik.commune;

import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;

/** A neighbourhood's name, and whose it is. */
public record NeighbourhoodOf(CommuneId commune, LocalizedText name) {}
