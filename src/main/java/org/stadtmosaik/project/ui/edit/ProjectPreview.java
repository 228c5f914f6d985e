package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.ProjectState;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.project.ui.ProjectPage;
import org.stadtmosaik.project.ui.ProjectPages;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;

/**
 * A project as residents will see it, in any language: made of the very components of its page. To
 * a lead it shows what they have typed, saved or not.
 */
@Route(value = "staff/projects/:project/preview/:language?", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class ProjectPreview extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient ProjectEditing editing;
  private final transient Communes communes;
  private final transient ProjectPages pages;
  private final transient ActorProvider actors;

  ProjectPreview(
      ProjectEditing editing, Communes communes, ProjectPages pages, ActorProvider actors) {
    this.editing = editing;
    this.communes = communes;
    this.pages = pages;
    this.actors = actors;
    addClassNames("page", "preview");
  }

  /** The page's address within the portal. */
  static String path(ProjectId id) {
    return ProjectEditView.path(id) + "/preview";
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
    Language language =
        event
            .getRouteParameters()
            .get("language")
            .map(tag -> Language.shipped(tag).orElseThrow(NotFoundException::new))
            .orElseGet(CurrentLanguage::get);
    EditedProject project = editing.open(actors.current(), id);
    removeAll();
    add(banner(project, language), page(project, language));
  }

  private Div page(EditedProject project, Language language) {
    CommuneSummary commune = communes.get(project.commune());
    ProjectContent content = project.shown();
    ProjectPage page =
        CurrentLanguage.as(
            language,
            () ->
                new ProjectPage(
                    pages.shown(commune, project.summaryOf(content), content, language)));
    Div sheet = new Div(page);
    sheet.addClassName("preview-sheet");
    sheet
        .getElement()
        .setAttribute("lang", language.tag())
        .setAttribute("dir", language.direction());
    return sheet;
  }

  private Div banner(EditedProject project, Language shown) {
    Nav languages = new Nav();
    languages.addClassName("language-chips");
    languages.setAriaLabel(text("project.preview.languages"));
    for (Language language : Language.shipped()) {
      Anchor link = new Anchor(path(project.id()) + "/" + language.tag(), language.ownName());
      link.addClassName("chip");
      link.getElement().setAttribute("lang", language.tag());
      if (language.equals(shown)) {
        link.getElement().setAttribute("aria-current", "true");
      }
      languages.add(link);
    }
    com.vaadin.flow.component.html.Span words =
        new com.vaadin.flow.component.html.Span(
            text(
                project.state() == ProjectState.DRAFT || project.copy() != null
                    ? "project.preview.hidden"
                    : "project.preview.shown"));
    com.vaadin.flow.component.html.Span title =
        new com.vaadin.flow.component.html.Span(text("project.preview.title"));
    title.addClassName("label");
    Anchor back = new Anchor(ProjectEditView.path(project.id()), text("project.preview.back"));
    back.addClassNames("btn", "quiet", "small");
    Div head = new Div(Icon.INFO.create(), new Div(title, words), back);
    head.addClassName("preview-head");
    Div banner = new Div(head, languages);
    banner.addClassName("preview-banner");
    banner.getElement().setAttribute("role", "note");
    return banner;
  }

  @Override
  public String getPageTitle() {
    return text("project.preview.title");
  }
}
