package org.stadtmosaik.idea.coauthor.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * Where an invitation leads. What it takes stands behind the address's hash sign, which browsers
 * keep to themselves; so the page says nothing of the idea, not even whether there is one.
 */
@Route(value = "i/:idea/join", layout = ResidentLayout.class)
@AnonymousAllowed
public class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  JoinView() {
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(IdeaId idea) {
    return "i/" + idea.value() + "/join";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    UUID idea =
        event
            .getRouteParameters()
            .get("idea")
            .flatMap(Paths::uuid)
            .orElseThrow(NotFoundException::new);
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("ideacoauthor.join.title"))
            .lead(CurrentLanguage.text("ideacoauthor.join.lead")),
        new JoinIdea(idea, CurrentLanguage.get()));
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("ideacoauthor.join.title");
  }
}
