package org.stadtmosaik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;

class PhasePlanTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  private final PlannedPhase collect = phase(PhaseKind.COLLECT, -9, 5);
  private final PlannedPhase discuss = phase(PhaseKind.DISCUSS, 6, 10);
  private final PlannedPhase answer = phase(PhaseKind.ANSWER, 11, 20);

  @Test
  void beginsTheNextPhaseTodayAndEndsTheOneBeforeYesterday() {
    List<PlannedPhase> plan = PhasePlan.beginNext(List.of(collect, discuss, answer), TODAY);

    assertThat(plan)
        .extracting(PlannedPhase::id)
        .containsExactly(collect.id(), discuss.id(), answer.id());
    assertThat(plan.get(0).ends()).isEqualTo(TODAY.minusDays(1));
    assertThat(plan.get(1).starts()).isEqualTo(TODAY);
    assertThat(plan.get(1).ends()).isEqualTo(discuss.ends());
    assertThat(plan.get(2)).isEqualTo(answer);
    assertThat(PhasePlan.on(plan, TODAY)).contains(plan.get(1));
  }

  @Test
  void beginsTheNextPhaseInAGapAndLeavesWhatIsOver() {
    PlannedPhase over = phase(PhaseKind.COLLECT, -9, -4);

    List<PlannedPhase> plan = PhasePlan.beginNext(List.of(over, discuss), TODAY);

    assertThat(plan.getFirst()).isEqualTo(over);
    assertThat(plan.getLast().starts()).isEqualTo(TODAY);
  }

  @Test
  void refusesWhenNothingComesOrThePresentOneBeganToday() {
    PlannedPhase fresh = phase(PhaseKind.COLLECT, 0, 5);

    assertThatThrownBy(() -> PhasePlan.beginNext(List.of(collect), TODAY))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> PhasePlan.beginNext(List.of(fresh, discuss), TODAY))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void isNotOnOnceItIsClosed() {
    Phase closed = new Phase(PhaseKind.COLLECT, TODAY, TODAY, true);

    assertThat(closed.spans(TODAY)).isTrue();
    assertThat(closed.includes(TODAY)).isFalse();
  }

  private static PlannedPhase phase(PhaseKind kind, int from, int to) {
    return new PlannedPhase(Ids.next(), kind, TODAY.plusDays(from), TODAY.plusDays(to));
  }
}
