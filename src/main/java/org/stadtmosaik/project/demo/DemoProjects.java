package org.stadtmosaik.project.demo;

import java.io.ByteArrayInputStream;
import java.io.PrintStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectGallery;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.ProjectId;

/** Invented projects of the invented communes; their phases lie around today. */
@Component
class DemoProjects implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final Projects projects;
  private final ProjectEditing editing;
  private final ProjectGallery gallery;

  DemoProjects(
      Communes communes, Projects projects, ProjectEditing editing, ProjectGallery gallery) {
    this.communes = communes;
    this.projects = projects;
    this.editing = editing;
    this.gallery = gallery;
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
          .map(CommuneSummary::id)
          .filter(commune -> projects.named(COMMAND, commune, project.slug()).isEmpty())
          .ifPresent(commune -> make(commune, project));
    }
  }

  private void make(CommuneId commune, DemoProject project) {
    ProjectId id = projects.create(COMMAND, commune, project.asked()).id();
    EditedProject made = editing.open(COMMAND, id);
    if (project.state() == ProjectState.DRAFT) {
      // First out of sight: a published project could not be saved without a summary.
      made = editing.become(COMMAND, id, made.version(), ProjectState.DRAFT);
    }
    EditedProject saved =
        editing.save(
            COMMAND, id, made.version(), project.content(projects.today(), picture(id, project)));
    if (project.state() == ProjectState.ARCHIVED) {
      editing.become(COMMAND, id, saved.version(), ProjectState.ARCHIVED);
    }
  }

  private @Nullable UUID picture(ProjectId id, DemoProject project) {
    return project.scene() == null
        ? null
        : gallery.add(COMMAND, id, new ByteArrayInputStream(project.scene().png())).id().value();
  }
}
