package org.stadtmosaik.survey.writing.document;

/**
 * What came of an edit.
 *
 * @param document after it
 * @param inverse leads back to the document before it
 */
public record Applied(QuestionnaireDocument document, Edit inverse) {}
