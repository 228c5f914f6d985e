package org.stadtmosaik.survey;

import java.util.Map;
import org.stadtmosaik.survey.domain.RightStore;

/**
 * How many answers and codes there are. While answers come in, the numbers of what people do are
 * rounded down to a multiple of {@value #STEP}, so that nobody sees a single one arrive.
 *
 * @param responses answers that are kept
 * @param open codes that can be used; rounded up, so that it does not tell what the other hides
 * @param spent codes that were used
 * @param revoked codes that were taken back
 * @param exact whether nothing is rounded: the survey is sealed
 */
public record SurveyCounts(long responses, long open, long spent, long revoked, boolean exact) {

  /** Live counts move by this much. */
  public static final int STEP = 5;

  static SurveyCounts of(long responses, Map<RightStore.State, Long> rights, boolean sealed) {
    int step = sealed ? 1 : STEP;
    long spent = rights.getOrDefault(RightStore.State.SPENT, 0L);
    long open = rights.getOrDefault(RightStore.State.OPEN, 0L);
    return new SurveyCounts(
        responses / step * step,
        open + spent % step,
        spent / step * step,
        rights.getOrDefault(RightStore.State.REVOKED, 0L),
        sealed);
  }
}
