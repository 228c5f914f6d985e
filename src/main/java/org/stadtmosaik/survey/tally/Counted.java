package org.stadtmosaik.survey.tally;

/**
 * What a response counts for.
 *
 * @param list a question's code, or that of a matrix and of its row with a slash between
 * @param value option, number, class of numbers; see {@link Counter}
 */
public record Counted(String list, String value) {}
