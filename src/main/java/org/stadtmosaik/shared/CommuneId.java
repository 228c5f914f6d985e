package org.stadtmosaik.shared;

import java.util.UUID;

/** A commune, the tenant: every row that a commune owns carries its id. */
public record CommuneId(UUID value) {}
