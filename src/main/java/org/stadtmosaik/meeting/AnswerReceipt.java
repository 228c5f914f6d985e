package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;

/**
 * That an answer is kept.
 *
 * @param secret the last part of the link by which it can be changed later; null where staff wrote
 *     it down
 * @param again whether it was there already just like this
 */
public record AnswerReceipt(AnswerId id, long version, @Nullable String secret, boolean again) {}
