package org.stadtmosaik.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.aLeadOf;
import static org.stadtmosaik.Fixtures.aModeratorOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

@DatabaseTest
@Import(Fixtures.class)
class ProjectPhasesIT {

  @Autowired private Fixtures fixtures;
  @Autowired private Projects projects;
  @Autowired private ProjectPhases phases;

  @Test
  void closesThePhaseThatIsOnOpensItAgainAndBeginsTheNextOne() {
    Town town = fixtures.aTown();
    Actor.Staff lead = aLeadOf(town);
    LocalDate today = projects.today();
    ProjectSummary project =
        aProject(
            town,
            new Phase(PhaseKind.COLLECT, today.minusDays(3), today.plusDays(3)),
            new Phase(PhaseKind.DISCUSS, today.plusDays(4), today.plusDays(9)));
    assertThat(can(project, ParticipationAction.CONTRIBUTE)).isTrue();

    phases.close(lead, project.id());
    phases.close(lead, project.id());
    assertThat(can(project, ParticipationAction.CONTRIBUTE)).isFalse();
    assertThat(can(project, ParticipationAction.COMMENT)).isFalse();

    phases.open(lead, project.id());
    assertThat(can(project, ParticipationAction.CONTRIBUTE)).isTrue();

    phases.open(lead, project.id());
    assertThat(can(project, ParticipationAction.CONTRIBUTE)).isFalse();
    assertThat(can(project, ParticipationAction.COMMENT)).isTrue();
    assertThat(projects.get(project.id()).phases())
        .containsExactly(
            new Phase(PhaseKind.COLLECT, today.minusDays(3), today.minusDays(1)),
            new Phase(PhaseKind.DISCUSS, today, today.plusDays(9)));
    assertThat(fixtures.actions("project:" + project.id().value()))
        .containsExactly("project.created", "phase.closed", "phase.reopened", "phase.opened");
    assertThatThrownBy(() -> phases.open(lead, project.id())).isInstanceOf(ConflictException.class);
  }

  @Test
  void refusesWhoeverIsNoLeadAndWhatBeganOnlyToday() {
    Town town = fixtures.aTown();
    LocalDate today = projects.today();
    ProjectSummary project =
        aProject(
            town,
            new Phase(PhaseKind.COLLECT, today, today),
            new Phase(PhaseKind.ANSWER, today.plusDays(2), today.plusDays(2)));

    assertThatThrownBy(() -> phases.close(aModeratorOf(town), project.id()))
        .isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> phases.open(aLeadOf(fixtures.aTown()), project.id()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> phases.open(aLeadOf(town), project.id()))
        .isInstanceOfSatisfying(
            ConflictException.class, e -> assertThat(e.key()).isEqualTo("phase.error.today"));
    assertThatThrownBy(() -> phases.close(aLeadOf(town), town.project().id()))
        .isInstanceOf(ConflictException.class);
  }

  private boolean can(ProjectSummary project, ParticipationAction action) {
    return projects.get(project.id()).allows(action, projects.today());
  }

  private ProjectSummary aProject(Town town, Phase... planned) {
    LocalizedText name = LocalizedText.of(Language.GERMAN, "Bänke");
    return projects.create(
        new Actor.Command("test"),
        town.id(),
        new NewProject("p-" + Ids.next(), name, name, List.of(), List.of(planned), false));
  }
}
