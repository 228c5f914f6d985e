package org.stadtmosaik.survey;

import java.util.UUID;

/** A survey, as the other rooms and the database know it; residents know its handle. */
public record SurveyId(UUID value) {}
