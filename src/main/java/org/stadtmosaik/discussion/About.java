package org.stadtmosaik.discussion;

import java.util.UUID;

/**
 * A thing that is discussed.
 *
 * @param type the word by which its feature goes, see {@link Discussable#type()}
 * @param id the thing's id within that feature
 */
public record About(String type, UUID id) {}
