package org.stadtmosaik.survey.writing;

/**
 * Somebody else who has a questionnaire open.
 *
 * @param place address of what they have open in it; empty if nothing
 */
public record Colleague(String name, String place) {}
