package org.stadtmosaik.commune;

import org.stadtmosaik.shared.CommuneId;

/** A commune's map or its neighbourhoods are others than before: points may lie elsewhere. */
public record CommuneAreasChanged(CommuneId commune) {}
