package org.stadtmosaik.moderation;

import java.time.Instant;
import org.stadtmosaik.shared.StaffId;

/**
 * Somebody is working on a case.
 *
 * @param until when it is free again
 */
public record Claim(StaffId by, String name, Instant until) {}
