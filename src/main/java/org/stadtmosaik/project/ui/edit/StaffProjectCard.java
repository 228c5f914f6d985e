package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.stadtmosaik.project.StaffProject;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.content.TextState;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StatusTag;

/** A project in the staff's list: its state, and what is to be done about it. */
class StaffProjectCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param commune its name, if the list has projects of several; else empty
   */
  StaffProjectCard(StaffProject project, String commune, Instant now) {
    Language reader = CurrentLanguage.get();
    ProjectContent content = project.content();
    Span changed =
        new Span(text("project.staff.changed", RelativeTime.ago(project.changedAt(), now, reader)));
    changed.addClassNames("soft", "small");
    row(StateWords.tag(project.state()), changed);
    heading(
        content
            .title()
            .localized(content.original())
            .orElseGet(() -> LocalizedText.of(content.original(), text("project.staff.untitled")))
            .in(reader),
        ProjectEditView.path(project.id()));
    if (!commune.isEmpty()) {
      remark(commune);
    }
    addTranslations(content);
    addObstacles(project.obstacles());
  }

  private void addTranslations(ProjectContent content) {
    Div row = new Div();
    row.addClassName("row");
    for (Language language : content.columns()) {
      long missing = content.count(language, TextState.MISSING);
      long stale = content.count(language, TextState.STALE);
      String name = language.nameIn(CurrentLanguage.get());
      if (missing > 0) {
        row.add(new StatusTag(StatusTag.Tone.WAIT, text("project.staff.missingIn", name, missing)));
      }
      if (stale > 0) {
        row.add(new StatusTag(StatusTag.Tone.DECLINED, text("project.staff.staleIn", name, stale)));
      }
    }
    if (row.getComponentCount() == 0) {
      row.add(new StatusTag(StatusTag.Tone.ANSWERED, text("project.staff.complete")));
    }
    add(row);
  }

  private void addObstacles(List<DomainException> obstacles) {
    if (!obstacles.isEmpty()) {
      add(list(obstacles));
    }
  }

  /** What is missing, a sentence each. */
  static Div list(List<DomainException> obstacles) {
    Span title = new Span(text("project.edit.obstacles"));
    title.addClassName("label");
    UnorderedList list = new UnorderedList();
    obstacles.forEach(obstacle -> list.add(new ListItem(obstacle.in(CurrentLanguage.get()))));
    Div part = new Div(title, list);
    part.addClassName("obstacles");
    return part;
  }
}
