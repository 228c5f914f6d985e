package org.stadtmosaik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

class ProjectSummaryTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

  private final ProjectSummary project =
      project(
          new Phase(PhaseKind.COLLECT, FIRST, FIRST.plusDays(9)),
          new Phase(PhaseKind.DISCUSS, FIRST.plusDays(10), FIRST.plusDays(19)));

  @Test
  void takesContributionsUntilTheLastDayOfCollecting() {
    assertThat(project.allows(ParticipationAction.CONTRIBUTE, FIRST)).isTrue();
    assertThat(project.allows(ParticipationAction.CONTRIBUTE, FIRST.plusDays(9))).isTrue();
    assertThat(project.allows(ParticipationAction.CONTRIBUTE, FIRST.plusDays(10))).isFalse();
  }

  @Test
  void letsPeopleSupportWhileTheyDiscuss() {
    assertThat(project.allows(ParticipationAction.SUPPORT, FIRST.plusDays(15))).isTrue();
  }

  @Test
  void allowsNothingBeforeAndAfterItsPhases() {
    assertThat(project.allows(ParticipationAction.SUPPORT, FIRST.minusDays(1))).isFalse();
    assertThat(project.allows(ParticipationAction.SUPPORT, FIRST.plusDays(20))).isFalse();
  }

  @Test
  void isAlwaysOpenWithoutPhases() {
    assertThat(project().allows(ParticipationAction.CONTRIBUTE, FIRST)).isTrue();
  }

  @Test
  void allowsNothingInADraftAndInAnArchivedProject() {
    Phase now = new Phase(PhaseKind.COLLECT, FIRST, FIRST);
    for (ProjectState state : List.of(ProjectState.DRAFT, ProjectState.ARCHIVED)) {
      assertThat(project(state).allows(ParticipationAction.CONTRIBUTE, FIRST)).isFalse();
      assertThat(project(state, now).allows(ParticipationAction.CONTRIBUTE, FIRST)).isFalse();
    }
    assertThat(project(ProjectState.ARCHIVED, now).phaseOn(FIRST)).isEmpty();
  }

  @Test
  void refusesAPhaseThatEndsBeforeItStarts() {
    assertThatThrownBy(() -> new Phase(PhaseKind.COLLECT, FIRST, FIRST.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ProjectSummary project(Phase... phases) {
    return project(ProjectState.PUBLISHED, phases);
  }

  private static ProjectSummary project(ProjectState state, Phase... phases) {
    LocalizedText text = LocalizedText.of(Language.GERMAN, "Wohnen");
    return new ProjectSummary(
        new ProjectId(new UUID(1, 1)),
        new CommuneId(new UUID(2, 1)),
        "wohnen",
        text,
        text,
        false,
        state,
        null,
        List.of(phases));
  }
}
