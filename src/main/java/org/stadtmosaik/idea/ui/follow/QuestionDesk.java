package org.stadtmosaik.idea.ui.follow;

import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.chain.TargetLinks;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;

/** What the pages need on which staff see ideas from a question's side. */
@Component
class QuestionDesk {

  private final TargetLinks links;
  private final Projects projects;
  private final ActorProvider actors;

  QuestionDesk(TargetLinks links, Projects projects, ActorProvider actors) {
    this.links = links;
    this.projects = projects;
    this.actors = actors;
  }

  Actor actor() {
    return actors.current();
  }

  TargetLinks links() {
    return links;
  }

  LocalizedText title(ProjectId project) {
    return projects.get(project).title();
  }
}
