package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.ui.BoardPart;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;

/** What can be done on a board now, until when, and what comes after that. */
@org.springframework.stereotype.Component
@Order(5)
class PhasePart implements BoardPart {

  private final Projects projects;

  PhasePart(Projects projects) {
    this.projects = projects;
  }

  @Override
  public List<Component> of(Actor reader, BoardSummary board) {
    ProjectSummary project = projects.get(board.project());
    if (project.phases().isEmpty() || project.state() != ProjectState.PUBLISHED) {
      return List.of();
    }
    LocalDate today = projects.today();
    List<String> sentences = new ArrayList<>();
    Optional<Phase> now = project.phaseOn(today);
    sentences.add(
        now.map(it -> text("phase.can." + code(it))).orElseGet(() -> text("phase.can.nothing")));
    now.ifPresent(it -> sentences.add(text("phase.until", day(it.ends()))));
    project.phases().stream()
        .filter(it -> it.starts().isAfter(today))
        .min(Comparator.comparing(Phase::starts))
        .ifPresent(it ->
            sentences.add(text("phase.then", text("project.phase." + code(it)), day(it.starts()))));
    Paragraph said = new Paragraph(String.join(" ", sentences));
    said.addClassName("phase-said");
    return List.of(said);
  }

  private static String code(Phase phase) {
    return phase.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String day(LocalDate day) {
    return CommuneTime.day(day, CurrentLanguage.get());
  }
}
