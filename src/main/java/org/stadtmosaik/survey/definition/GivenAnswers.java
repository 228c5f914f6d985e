package org.stadtmosaik.survey.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends, as it came: nothing about it is known to be right.
 *
 * @param answers {@code answers} of the body: String, Number, Boolean, List, Map or null by key
 * @param order {@code order} of the body: {@code pages}, {@code questions}, {@code options}, each
 *     with lists of codes by code; empty if nothing was shuffled
 * @param photos codes of the questions for which a photo came along
 * @param consent version of the consent that was agreed to
 */
public record GivenAnswers(
    Map<String, ? extends @Nullable Object> answers,
    Map<String, Map<String, List<String>>> order,
    Set<String> photos,
    @Nullable String consent) {}
