package org.stadtmosaik.survey.results;

/**
 * Of numbers, worked out from the published counts alone, so that they tell nothing more.
 *
 * @param mean arithmetic mean
 * @param median the middle one; between the two middle ones if they differ
 * @param deviation standard deviation of these answers (divided by their number)
 * @param approximate whether the numbers were counted in classes, each taken at its middle
 */
public record Statistics(double mean, double median, double deviation, boolean approximate) {}
