package org.stadtmosaik.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a phone gets of a survey.
 *
 * @param state {@code upcoming}, {@code open}, {@code grace} or {@code closed}
 * @param closes instant in ISO 8601; none if that is open
 * @param graceUntil until when answers are taken in after that
 * @param definition JSON as it was published
 * @param answerKey for rights to answer: SubjectPublicKeyInfo in base 64 for URLs, if one is needed
 * @param helperKey the same for entries by helpers; none once the survey is sealed
 * @param full codes of the quotas that take no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SurveyEnvelope(
    String handle,
    int version,
    String state,
    @Nullable String closes,
    @Nullable String graceUntil,
    @JsonRawValue String definition,
    @Nullable String answerKey,
    @Nullable String helperKey,
    List<String> full) {}
