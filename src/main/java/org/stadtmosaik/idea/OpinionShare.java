package org.stadtmosaik.idea;

/**
 * What a group said of an idea.
 *
 * @param group its number
 * @param tellsByAgreeing whether agreeing with it tells the group from the others, by the tests
 * @param tellsByDisagreeing whether disagreeing does
 */
public record OpinionShare(
    int group,
    int agree,
    int disagree,
    int pass,
    boolean tellsByAgreeing,
    boolean tellsByDisagreeing) {}
