package org.stadtmosaik.access;

import static org.stadtmosaik.access.ServiceCalls.done;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.project.NewDraft;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectGallery;
import org.stadtmosaik.project.ProjectPhases;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.Contents;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/** How the methods about projects are called. */
final class ProjectCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;
  private final ServiceCalls calls;
  private final ProjectEditing editing;
  private final ProjectId project;
  private final ProjectId draft;

  ProjectCalls(BeanFactory beans, Fixtures fixtures, ServiceCalls calls) {
    this.beans = beans;
    this.fixtures = fixtures;
    this.calls = calls;
    editing = beans.getBean(ProjectEditing.class);
    project = fixtures.here.project().id();
    draft = fixtures.here.draft().id();
    reading();
    writing();
    pictures();
  }

  /** This project has no phases: whoever may is told that. */
  private static Object unlessNone(Runnable change) {
    try {
      return ServiceCalls.done(change);
    } catch (ConflictException refusal) {
      return true;
    }
  }

  private void reading() {
    Projects projects = beans.getBean(Projects.class);
    put("Projects.get(Actor,ProjectId)", "project", actor -> projects.get(actor, project));
    put("Projects.get(Actor,ProjectId)", "draft", actor -> projects.get(actor, draft));
    var commune = fixtures.here.commune().id();
    put(
        "Projects.named",
        "project",
        actor -> projects.named(actor, commune, fixtures.here.project().slug()).isPresent());
    put(
        "Projects.named",
        "draft",
        actor -> projects.named(actor, commune, fixtures.here.draft().slug()).isPresent());
    put("ProjectEditing.open", "draft", actor -> editing.open(actor, draft));
    put("ProjectEditing.missing", "draft", actor -> editing.missing(actor, draft));
    put(
        "ProjectEditing.list",
        "draft",
        actor ->
            editing.list(actor, 0).projects().stream().anyMatch(found -> found.id().equals(draft)));
  }

  private void writing() {
    ProjectPhases phases = beans.getBean(ProjectPhases.class);
    put("ProjectPhases.close", "project", actor -> unlessNone(() -> phases.close(actor, project)));
    put("ProjectPhases.open", "project", actor -> unlessNone(() -> phases.open(actor, project)));
    NewDraft asked =
        new NewDraft(new ProjectId(Ids.next()), "Neu", Language.GERMAN, Set.of(Language.ENGLISH));
    put(
        "ProjectEditing.begin",
        "commune",
        actor -> editing.begin(actor, fixtures.here.commune().id(), asked));
    ProjectContent typed = Contents.complete();
    put(
        "ProjectEditing.keep",
        "draft",
        actor -> done(() -> editing.keep(actor, draft, version(draft), typed, typed)));
    put("ProjectEditing.forget", "draft", actor -> done(() -> editing.forget(actor, draft)));
    for (ProjectId id : Set.of(project, draft)) {
      put(
          "ProjectEditing.save",
          id.equals(draft) ? "draft" : "project",
          actor -> editing.save(actor, id, version(id), typed));
    }
    put(
        "ProjectEditing.become",
        "takeBack",
        actor -> editing.become(actor, project, version(project), ProjectState.DRAFT));
    put(
        "ProjectEditing.become",
        "archive",
        actor -> editing.become(actor, project, version(project), ProjectState.ARCHIVED));
  }

  private void pictures() {
    ProjectGallery gallery = beans.getBean(ProjectGallery.class);
    byte[] picture = Pictures.jpeg(40, 30);
    put(
        "ProjectGallery.add",
        "draft",
        actor -> gallery.add(actor, draft, new ByteArrayInputStream(picture)));
    MediaOwner owner = (MediaOwner) beans.getBean("projectPictures");
    put("ProjectPictures.access", "project", actor -> sees(owner, actor, project.value()));
    put("ProjectPictures.access", "draft", actor -> sees(owner, actor, draft.value()));
    put(
        "ProjectPictures.requireChange",
        "draft",
        actor -> owner.requireChange(actor, draft.value()));
  }

  private static boolean sees(MediaOwner owner, org.stadtmosaik.shared.Actor actor, UUID id) {
    return owner.access(actor, id) != MediaAccess.NONE;
  }

  private long version(ProjectId id) {
    return editing.open(Fixtures.COMMAND, id).version();
  }

  private void put(String method, String with, ServiceCalls.Call call) {
    calls.put(method, with, call);
  }
}
