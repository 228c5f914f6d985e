package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.StatusTag;

/** A project: what it asks, what there is to do, what happens when. */
@Route(value = "c/:commune/:project", layout = ResidentLayout.class)
@AnonymousAllowed
public class ProjectView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient ProjectPages pages;
  private String title = "";
  private @Nullable CommuneId owner;
  private String summary = "";

  ProjectView(ProjectPages pages) {
    this.pages = pages;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(String commune, String project) {
    return "c/" + commune + "/" + project;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CommuneSummary commune = pages.commune(event.getRouteParameters().get("commune").orElse(""));
    owner = commune.id();
    ProjectSummary project =
        pages.project(commune, event.getRouteParameters().get("project").orElse(""));
    removeAll();
    show(commune, project);
  }

  private void show(CommuneSummary commune, ProjectSummary project) {
    Language reader = CurrentLanguage.get();
    LocalDate today = pages.projects().today();
    title = project.title().in(reader).text();
    summary = project.summary().in(reader).text();
    add(
        new PageHeader(project.title().in(reader))
            .lead(new LocalizedParagraph(project.summary().in(reader)))
            .back("c/" + commune.slug(), commune.name().in(reader)));
    if (project.demo()) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("project.demo.note")));
    }
    addActivities(pages.activities(List.of(project), reader).getOrDefault(project.id(), List.of()));
    addQuestions(pages.projects().questions(project.id()));
    addPhases(project.phases(), today);
  }

  private void addActivities(List<Activity> activities) {
    Language reader = CurrentLanguage.get();
    add(new H2(CurrentLanguage.text("project.page.activities")));
    Div cards = new Div();
    cards.addClassName("cards");
    for (Activity activity : activities) {
      Card card =
          new Card()
              .row(new StatusTag(StatusTag.Tone.ANSWERED, CurrentLanguage.text(activity.kindKey())))
              .heading(activity.title().in(reader), activity.path())
              .remark(activity.sentence());
      Anchor open = new Anchor(activity.path(), CurrentLanguage.text(activity.actionKey()));
      open.addClassNames("btn", "wide", "above");
      card.add(open);
      cards.add(card);
    }
    if (activities.isEmpty()) {
      cards.add(new Card().remark(CurrentLanguage.text("project.page.activities.empty")));
    }
    add(cards);
  }

  private void addQuestions(List<LocalizedText> questions) {
    if (questions.isEmpty()) {
      return;
    }
    add(new H2(CurrentLanguage.text("project.page.questions")));
    UnorderedList list = new UnorderedList();
    list.addClassName("questions");
    for (LocalizedText question : questions) {
      list.add(new ListItem(new LocalizedParagraph(question.in(CurrentLanguage.get()))));
    }
    add(list);
  }

  private void addPhases(List<Phase> phases, LocalDate today) {
    if (phases.isEmpty()) {
      return;
    }
    add(new H2(CurrentLanguage.text("project.page.phases")), new PhaseSteps(phases, today));
    OrderedList list = new OrderedList();
    list.addClassName("phases");
    for (Phase phase : phases) {
      Span name = new Span(PhaseWords.name(phase.kind()));
      name.addClassName("phase-name");
      Span range = new Span(PhaseWords.range(phase));
      range.addClassNames("soft", "small");
      ListItem item = new ListItem(name, range);
      if (phase.includes(today)) {
        item.addClassName("now");
        name.add(
            new StatusTag(
                StatusTag.Tone.ANSWERED, CurrentLanguage.text("project.page.phase.current")));
      }
      list.add(item);
    }
    add(list);
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(owner);
  }

  @Override
  public String description() {
    return summary;
  }
}
