package org.stadtmosaik.shell.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers when it refuses or fails.
 *
 * @param error the message key, for programs
 * @param field which field of the request is meant, if one is
 * @param message the sentence, for people
 * @param reference the id under which the log has a failure of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiError(String error, @Nullable String field, String message, @Nullable String reference) {}
