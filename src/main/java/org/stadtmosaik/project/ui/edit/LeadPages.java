package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.project.EditedProject;
import org.stadtmosaik.project.LeadPage;
import org.stadtmosaik.project.ProjectState;

/** What features offer the leads of a project. */
@org.springframework.stereotype.Component
class LeadPages {

  private final ObjectProvider<LeadPage> pages;

  LeadPages(ObjectProvider<LeadPage> pages) {
    this.pages = pages;
  }

  /** This first, then the pages that the reader may open. */
  Component[] beside(Component first, EditedProject project) {
    List<Component> actions = new ArrayList<>(List.of(first));
    if (project.mayEdit() && project.state() != ProjectState.DRAFT) {
      pages
          .orderedStream()
          .forEach(page -> {
            Anchor link = new Anchor(page.path(project.id()), text(page.titleKey()));
            link.addClassNames("btn", "quiet");
            actions.add(link);
          });
    }
    return actions.toArray(Component[]::new);
  }
}
