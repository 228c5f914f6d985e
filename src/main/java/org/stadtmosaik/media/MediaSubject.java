package org.stadtmosaik.media;

import java.util.UUID;

/**
 * The thing that a picture is part of.
 *
 * @param kind the word by which its feature goes, see {@link MediaOwner#kind()}
 * @param id the thing's id within that feature
 */
public record MediaSubject(String kind, UUID id) {}
