package org.stadtmosaik.survey.demo;

import java.util.List;
import java.util.Map;

/**
 * A survey of {@code demo/surveys.json}.
 *
 * @param file its definition, in {@code demo/surveys}
 * @param closes in so many days
 * @param codes how many are made, of which the answers spend some
 */
record DemoSurvey(
    String commune,
    String project,
    String file,
    int closes,
    int responses,
    int codes,
    Map<String, List<String>> texts,
    Map<String, List<Integer>> ranges) {}
