package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.NavigationEntry;
import org.stadtmosaik.shell.StaffLayout;

/** Where staff arrive after signing in: leads on to the first place that is theirs. */
@Route(value = "staff", layout = StaffLayout.class)
@PermitAll
public class StaffHome extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ObjectProvider<NavigationEntry> entries;
  private final transient ActorProvider actors;

  StaffHome(ObjectProvider<NavigationEntry> entries, ActorProvider actors) {
    this.entries = entries;
    this.actors = actors;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Actor actor = actors.current();
    NavigationEntry first =
        entries.stream()
            .filter(entry -> entry.area() == NavigationEntry.Area.STAFF)
            .filter(entry -> entry.visibleFor(actor))
            .min(Comparator.comparingInt(NavigationEntry::order))
            .orElseThrow(NotFoundException::new);
    event.forwardTo(first.path());
  }
}
