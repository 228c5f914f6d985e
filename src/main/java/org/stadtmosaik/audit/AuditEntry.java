package org.stadtmosaik.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that was done.
 *
 * @param number its place in the chain, from 1
 * @param at when, to the microsecond
 * @param actor who, as {@link org.stadtmosaik.shared.Actor#auditName()} says it
 * @param action what, as a word of the module that did it, for example {@code account.signedIn}
 * @param subject to what, for example {@code staff:} and an id
 * @param details more about it, sorted by name; never a text that a resident wrote
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String action,
    String subject,
    Map<String, String> details) {}
