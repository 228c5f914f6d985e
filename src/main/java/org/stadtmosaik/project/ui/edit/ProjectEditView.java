package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.NotPublishableException;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectPhases;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.WorkingCopy;
import org.stadtmosaik.project.content.ContentMerge;
import org.stadtmosaik.project.content.ContentRefusedException;
import org.stadtmosaik.project.content.Problem;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.StaffLayout;

/**
 * A project on a lead's desk. What is typed is kept at once, apart from the project; the project
 * changes when the lead saves. Whoever may not write sees where it stands and how it looks.
 */
@Route(value = "staff/projects/:project", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class ProjectEditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient ProjectEditing editing;
  private final transient Projects projects;
  private final transient ActorProvider actors;
  private final transient PictureShelves pictures;
  private final transient ProjectPhases phases;
  private final transient LeadPages pages;
  private final transient Clock clock;
  private final Div news = new Div();
  private final Div desk = new Div();
  private final Div bar = new Div();
  private final Span kept = new Span();
  private transient @Nullable EditedProject project;
  private @Nullable ProjectForm form;

  ProjectEditView(
      ProjectEditing editing,
      Projects projects,
      ActorProvider actors,
      PictureShelves pictures,
      ProjectPhases phases,
      LeadPages pages,
      Clock clock) {
    this.editing = editing;
    this.projects = projects;
    this.actors = actors;
    this.pictures = pictures;
    this.phases = phases;
    this.pages = pages;
    this.clock = clock;
    addClassNames("page", "wide", "project-edit");
    news.addClassName("stack");
    news.setId("news");
    bar.addClassName("save-bar");
    kept.addClassNames("soft", "small");
    kept.getElement().setAttribute("role", "status");
  }

  /** The page's address within the portal. */
  static String path(ProjectId id) {
    return "staff/projects/" + id.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    ProjectId id =
        event
            .getRouteParameters()
            .get("project")
            .flatMap(Paths::uuid)
            .map(ProjectId::new)
            .orElseThrow(NotFoundException::new);
    EditedProject found = editing.open(actors.current(), id);
    show(found, found.content());
    restore(found);
  }

  /** Goes on with what was typed before the page was left or lost. */
  private void restore(EditedProject found) {
    WorkingCopy copy = found.copy();
    if (copy == null || !found.mayEdit()) {
      return;
    }
    if (copy.baseVersion() != found.version() && !copy.base().equals(found.content())) {
      join(copy.base(), copy.content());
      return;
    }
    show(found, copy.content());
    NativeButton discard = button("project.edit.discard", "quiet small", this::discard);
    Notice notice =
        new Notice(
                Notice.Tone.KEPT,
                text(
                    "project.edit.restored",
                    RelativeTime.ago(copy.keptAt(), clock.instant(), CurrentLanguage.get())))
            .title(text("project.edit.restored.title"));
    Div row = new Div(discard);
    row.addClassName("actions");
    news.add(notice, row);
    unsaved();
  }

  private void show(EditedProject found, ProjectContent content) {
    project = found;
    form = null;
    removeAll();
    news.removeAll();
    desk.removeAll();
    bar.removeAll();
    kept.setText("");
    Anchor preview = new Anchor(ProjectPreview.path(found.id()), text("project.edit.preview"));
    preview.addClassNames("btn", "quiet");
    // In a tab of its own: whoever compares goes back and forth.
    preview.setTarget(AnchorTarget.BLANK);
    Div state = new Div(StateWords.tag(found.state()));
    state.addClassName("row");
    add(
        new PageHeader(found.summaryOf(content).title().in(CurrentLanguage.get()))
            .actions(pages.beside(preview, found))
            .back(ProjectsView.PATH, text("project.staff.title")),
        state,
        news,
        desk,
        bar);
    if (found.state() == ProjectState.DRAFT) {
      tellMissing(editing.missing(actors.current(), found.id()));
    }
    if (found.mayEdit()) {
      if (found.state() == ProjectState.PUBLISHED && !found.content().phases().isEmpty()) {
        desk.add(phasesNow(found.id()));
      }
      ProjectForm shown =
          new ProjectForm(
              content, projects.today(), pictures.of(found, content, actors), this::typed);
      form = shown;
      desk.add(shown);
      bar.add(saveButton(found));
    } else {
      desk.add(new Notice(Notice.Tone.INFO, text("project.edit.readOnly")));
    }
    if (found.mayPublish()) {
      addStateButtons(found);
    }
    bar.add(kept);
    bar.setVisible(found.mayEdit() || found.mayPublish());
  }

  private PhaseNowCard phasesNow(ProjectId id) {
    return new PhaseNowCard(
        projects.get(id).phases(),
        projects.today(),
        () -> changePhase(id, () -> phases.close(actors.current(), id)),
        () -> changePhase(id, () -> phases.open(actors.current(), id)));
  }

  private void changePhase(ProjectId id, Runnable change) {
    try {
      change.run();
      EditedProject now = editing.open(actors.current(), id);
      show(now, now.content());
      restore(now);
      Refusals.say(text("phase.done"));
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
    }
  }

  private void tellMissing(List<DomainException> missing) {
    if (!missing.isEmpty()) {
      Div card = StaffProjectCard.list(missing);
      card.addClassName("card");
      news.add(card);
    }
  }

  private NativeButton saveButton(EditedProject found) {
    return button(
        found.state() == ProjectState.DRAFT ? "project.edit.save" : "project.edit.saveShown",
        "",
        () -> save());
  }

  private void addStateButtons(EditedProject found) {
    switch (found.state()) {
      case DRAFT -> bar.add(button("project.edit.publish", "quiet", this::publish));
      case PUBLISHED ->
          bar.add(
              asking("project.edit.archive", ProjectState.ARCHIVED),
              asking("project.edit.takeBack", ProjectState.DRAFT));
      case ARCHIVED -> bar.add(asking("project.edit.reopen", ProjectState.PUBLISHED));
    }
  }

  /** A button that says what will happen and is pressed again. */
  private Div asking(String key, ProjectState next) {
    Div place = new Div();
    place.addClassName("asking");
    NativeButton first = button(key, "quiet", () -> {});
    first.addClickListener(_ -> {
      Span question = new Span(text(key + ".question"));
      question.getElement().setAttribute("role", "alert");
      NativeButton yes = button(key, "danger", () -> become(next));
      NativeButton no =
          button(
              "project.edit.leave",
              "quiet",
              () -> {
                place.removeAll();
                place.add(first);
              });
      place.removeAll();
      place.add(question, yes, no);
    });
    place.add(first);
    return place;
  }

  private void typed() {
    EditedProject before = Objects.requireNonNull(project);
    ProjectContent content = Objects.requireNonNull(form).content();
    editing.keep(actors.current(), before.id(), before.version(), before.content(), content);
    unsaved();
  }

  private void unsaved() {
    kept.setText(text("project.edit.kept"));
  }

  private void discard() {
    EditedProject before = Objects.requireNonNull(project);
    editing.forget(actors.current(), before.id());
    EditedProject now = editing.open(actors.current(), before.id());
    show(now, now.content());
  }

  /** Whether what stands in the form is stored now. */
  private boolean save() {
    EditedProject before = Objects.requireNonNull(project);
    ProjectContent written = Objects.requireNonNull(form).content();
    try {
      EditedProject saved = editing.save(actors.current(), before.id(), before.version(), written);
      show(saved, saved.content());
      kept.setText(
          text(
              saved.state() == ProjectState.DRAFT
                  ? "project.edit.saved"
                  : "project.edit.savedShown"));
      return true;
    } catch (ContentRefusedException refusal) {
      refused(refusal.problems());
    } catch (NotPublishableException refusal) {
      tell(refusal, refusal.missing());
    } catch (ConflictException _) {
      join(before.content(), written);
    }
    return false;
  }

  private void publish() {
    if (form == null || save()) {
      become(ProjectState.PUBLISHED);
    }
  }

  private void become(ProjectState next) {
    EditedProject before = Objects.requireNonNull(project);
    ProjectForm typedIn = form;
    ProjectContent written = typedIn == null ? before.content() : typedIn.content();
    try {
      EditedProject now = editing.become(actors.current(), before.id(), before.version(), next);
      show(now, written);
      if (form != null && !written.equals(now.content())) {
        typed();
      }
      kept.setText(text("project.edit.became." + next.name().toLowerCase(java.util.Locale.ROOT)));
    } catch (NotPublishableException refusal) {
      tell(refusal, refusal.missing());
    } catch (ConflictException _) {
      join(before.content(), written);
    }
  }

  /** Somebody else was faster: both changes are shown together, and nothing is saved yet. */
  private void join(ProjectContent base, ProjectContent mine) {
    EditedProject now = editing.open(actors.current(), Objects.requireNonNull(project).id());
    ContentMerge.Merged merged = ContentMerge.of(base, mine, now.content());
    show(now, merged.content());
    if (form != null) {
      typed();
    }
    news.add(
        new ClashList(
            merged.clashes(),
            clash -> {
              ProjectForm shown = Objects.requireNonNull(form);
              replaceForm(ContentMerge.taking(shown.content(), now.content(), clash));
            }));
    toTheNews();
  }

  private void replaceForm(ProjectContent content) {
    EditedProject shown = Objects.requireNonNull(project);
    ProjectForm next =
        new ProjectForm(
            content, projects.today(), pictures.of(shown, content, actors), this::typed);
    desk.replace(Objects.requireNonNull(form), next);
    form = next;
    typed();
  }

  private void refused(List<Problem> problems) {
    UnorderedList list = new UnorderedList();
    for (Problem problem : problems) {
      Objects.requireNonNull(form).open(problem.part());
      list.add(
          new ListItem(
              text(
                  "project.edit.problem",
                  text("project.edit." + problem.part()),
                  problem.sentence().in(CurrentLanguage.get()))));
    }
    tell(new Notice(Notice.Tone.ERROR, text("project.edit.refused")), list);
  }

  private void tell(DomainException refusal, List<DomainException> reasons) {
    UnorderedList list = new UnorderedList();
    reasons.forEach(reason -> list.add(new ListItem(reason.in(CurrentLanguage.get()))));
    tell(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())), list);
  }

  private void tell(Notice notice, UnorderedList list) {
    news.removeAll();
    news.add(notice, list);
    toTheNews();
  }

  private void toTheNews() {
    news.getElement()
        .setAttribute("tabindex", "-1")
        .executeJs("this.focus(); this.scrollIntoView({block: 'center'})");
  }

  private static NativeButton button(String key, String classes, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassName("btn");
    if (!classes.isEmpty()) {
      button.addClassNames(classes.split(" "));
    }
    return button;
  }

  @Override
  public String getPageTitle() {
    EditedProject shown = project;
    return shown == null
        ? text("project.staff.title")
        : shown.summaryOf(shown.content()).title().in(CurrentLanguage.get()).text();
  }
}
