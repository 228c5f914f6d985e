package org.stadtmosaik.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response as a phone sends it; nothing in it is known to be right.
 *
 * @param version of the definition that was answered
 * @param language in which it was answered, BCP 47
 * @param channel {@code web}, or how a helper got it: {@code paper}, {@code telephone}, {@code
 *     personal}
 * @param role of the helper
 * @param signature over the response's key, in base 64 for URLs
 * @param answers by question
 * @param order of what was shuffled: {@code pages}, {@code questions}, {@code options}
 * @param photos JPEGs in base 64, by question
 * @param consent version of the consent that was agreed to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Submission(
    @Nullable Integer version,
    @Nullable String language,
    @Nullable String channel,
    @Nullable String role,
    @Nullable String signature,
    @Nullable Map<String, @Nullable Object> answers,
    @Nullable Map<String, Map<String, List<String>>> order,
    @Nullable Map<String, String> photos,
    @Nullable String consent) {}
