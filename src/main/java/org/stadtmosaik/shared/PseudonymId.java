package org.stadtmosaik.shared;

import java.util.UUID;

/** A person within one project. The same person has another one in every other project. */
public record PseudonymId(UUID value) {}
