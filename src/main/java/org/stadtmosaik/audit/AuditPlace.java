package org.stadtmosaik.audit;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;

/**
 * Whose log it is.
 *
 * @param commune {@code null} for the portal's own
 * @param name in the reader's language
 */
public record AuditPlace(@Nullable CommuneId commune, String name) {}
