package org.stadtmosaik.moderation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.moderation.CasePage;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;

/** What waits for a decision, the most urgent first. */
@Route(value = "staff/queue", layout = StaffLayout.class)
@RolesAllowed("MODERATOR")
public class QueueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Moderation moderation;
  private final transient ActorProvider actors;
  private final transient Clock clock;

  QueueView(Moderation moderation, ActorProvider actors, Clock clock) {
    this.moderation = moderation;
    this.actors = actors;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    int page =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("page")
            .map(this::number)
            .orElse(0);
    CasePage cases = moderation.queue(actors.current(), page);
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("moderation.queue.title"))
            .lead(CurrentLanguage.text("moderation.queue.lead", cases.total())));
    if (cases.cases().isEmpty()) {
      add(new EmptyState(Drawing.QUEUE, CurrentLanguage.text("moderation.queue.empty.text")));
    } else {
      add(new QueueList(cases.cases(), actors.current(), clock.instant(), null), paging(cases));
    }
  }

  private static Div paging(CasePage cases) {
    Div row = new Div();
    row.addClassName("actions");
    if (cases.page() > 0) {
      row.add(link(cases.page() - 1, "moderation.queue.previous"));
    }
    if (cases.hasNext()) {
      row.add(link(cases.page() + 1, "moderation.queue.next"));
    }
    return row;
  }

  private static Anchor link(int page, String key) {
    Anchor link =
        new Anchor(
            "staff/queue?"
                + com.vaadin.flow.router.QueryParameters.simple(
                        Map.of("page", Integer.toString(page)))
                    .getQueryString(),
            CurrentLanguage.text(key));
    link.addClassNames("btn", "quiet");
    return link;
  }

  private @Nullable Integer number(String page) {
    return page.matches("\\d{1,6}") ? Integer.valueOf(page) : null;
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("moderation.queue.title");
  }
}
