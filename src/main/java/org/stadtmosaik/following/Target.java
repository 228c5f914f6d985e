package org.stadtmosaik.following;

import java.util.UUID;

/**
 * A thing that can be followed.
 *
 * @param type the word by which its feature goes, see {@link Followable#type()}
 * @param id the thing's id within that feature
 */
public record Target(String type, UUID id) {}
