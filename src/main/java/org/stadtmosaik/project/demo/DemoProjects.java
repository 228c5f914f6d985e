package org.stadtmosaik.project.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.LocalizedText;

/** Invented projects of the invented communes; their phases lie around today. */
@Component
class DemoProjects implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final Projects projects;

  DemoProjects(Communes communes, Projects projects) {
    this.communes = communes;
    this.projects = projects;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoProject project : DemoFile.read("projects", DemoProject[].class)) {
      communes
          .named(project.commune())
          .filter(CommuneSummary::demo)
          .filter(commune -> projects.bySlug(commune.id(), project.slug()).isEmpty())
          .ifPresent(
              commune -> projects.create(COMMAND, commune.id(), project.asked(projects.today())));
    }
  }

  record DemoProject(
      String commune,
      String slug,
      LocalizedText title,
      LocalizedText summary,
      List<LocalizedText> questions,
      List<DemoPhase> phases) {

    NewProject asked(LocalDate today) {
      return new NewProject(
          slug,
          title,
          summary,
          questions,
          phases.stream().map(p -> p.around(today)).toList(),
          true);
    }
  }

  /**
   * A phase by its distance from today.
   *
   * @param from days until its first day
   * @param to days until its last day
   */
  record DemoPhase(PhaseKind kind, int from, int to) {

    Phase around(LocalDate today) {
      return new Phase(kind, today.plusDays(from), today.plusDays(to));
    }
  }
}
