package org.stadtmosaik.survey.results;

import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;

/**
 * How often one answer was given.
 *
 * @param code of the option, area or column; a scale's number; a class of numbers such as {@code
 *     20..29}; {@code true} or {@code false} of a consent
 * @param label as people read it
 */
public record Bar(String code, LocalizedText label, Figure figure) {}
