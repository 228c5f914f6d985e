package org.stadtmosaik.survey.writing;

import java.util.UUID;

/** A survey that is being written. */
public record QuestionnaireId(UUID value) {}
