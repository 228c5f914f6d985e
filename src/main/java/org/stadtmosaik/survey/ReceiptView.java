package org.stadtmosaik.survey;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * An answer as whoever holds its receipt sees it.
 *
 * @param answers JSON, with the calculated values
 * @param order JSON: what was shuffled, in the order in which it was shown
 */
public record ReceiptView(
    int version,
    String language,
    @JsonRawValue String answers,
    @JsonRawValue @Nullable String order,
    String channel) {}
