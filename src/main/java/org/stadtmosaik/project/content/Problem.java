package org.stadtmosaik.project.content;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;

/**
 * Something that cannot be kept as it was typed.
 *
 * @param part of the form, as in {@code project.edit.<part>}
 * @param entry which of several, if there are several
 * @param sentence what to do about it
 */
public record Problem(String part, @Nullable UUID entry, DomainException sentence) {}
