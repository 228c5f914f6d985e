package org.stadtmosaik.commune;

import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A commune as others see it.
 *
 * @param slug its name in addresses
 * @param demo whether it was made up, to show the portal
 */
public record CommuneSummary(CommuneId id, String slug, LocalizedText name, boolean demo) {}
