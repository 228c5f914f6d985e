package org.stadtmosaik.survey.writing.document;

/**
 * How far a language is.
 *
 * @param texts how many there are in the original
 * @param missing of them not there in this language
 * @param stale of them translated from another original
 */
public record TranslationCount(int texts, int missing, int stale) {}
