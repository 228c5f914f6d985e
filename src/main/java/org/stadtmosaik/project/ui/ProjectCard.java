package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.StatusTag;

/** A project in a list: where it stands, what it asks, and the way in. */
class ProjectCard extends Card {

  private static final long serialVersionUID = 1L;

  ProjectCard(
      CommuneSummary commune,
      ProjectSummary project,
      List<Activity> activities,
      Optional<Picture> picture,
      LocalDate today) {
    picture.ifPresent(shown -> {
      addClassName("pictured");
      add(new Thumbnail(shown));
    });
    Language reader = CurrentLanguage.get();
    boolean archived = project.state() == ProjectState.ARCHIVED;
    Optional<Phase> phase = project.phaseOn(today);
    Div tags = new Div();
    tags.addClassName("row");
    phase.ifPresent(current -> {
      tags.add(
          new StatusTag(StatusTag.Tone.ANSWERED, PhaseWords.now(current.kind())),
          soft(PhaseWords.left(current, today)));
    });
    if (archived) {
      tags.add(new StatusTag(StatusTag.Tone.PLAIN, CurrentLanguage.text("project.state.archived")));
    }
    if (project.demo()) {
      tags.add(new StatusTag(StatusTag.Tone.PLAIN, CurrentLanguage.text("project.demo")));
    }
    add(tags);
    // Not asked of the view: pages with cards would bring its scripts too.
    String path = "c/" + commune.slug() + "/" + project.slug();
    heading(project.title().in(reader), path);
    add(new LocalizedParagraph(project.summary().in(reader)));
    if (!archived && !project.phases().isEmpty()) {
      add(new PhaseSteps(project.phases(), today));
    }
    if (!archived) {
      activities.stream().findFirst().ifPresent(activity -> add(action(activity)));
    }
  }

  private static Anchor action(Activity activity) {
    Anchor action = new ActivityLink(activity, CurrentLanguage.text(activity.actionKey()));
    action.addClassNames("btn", "wide", "above");
    return action;
  }

  private static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }
}
