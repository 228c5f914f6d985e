package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;

/** The entries of one area, with the one marked that the person is at. */
class NavigationBar extends Nav implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final transient Map<NavigationEntry, Anchor> links = new LinkedHashMap<>();

  NavigationBar(
      NavigationEntry.Area area, Stream<NavigationEntry> entries, Actor actor, int atMost) {
    entries
        .filter(entry -> entry.area() == area && entry.visibleFor(actor))
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .limit(atMost)
        .forEach(entry -> add(entry, actor));
  }

  private void add(NavigationEntry entry, Actor actor) {
    Anchor link = new Anchor(entry.path());
    if (entry.area() != NavigationEntry.Area.FOOTER) {
      link.add(entry.icon().create());
    }
    link.add(new Span(CurrentLanguage.text(entry.labelKey())));
    entry
        .badge(actor)
        .ifPresent(count -> {
          if (count > 0) {
            Span badge = new Span(CurrentLanguage.text("shell.number", count));
            badge.addClassName("badge");
            link.add(badge);
          }
        });
    links.put(entry, link);
    add(link);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<CommuneId> commune = commune(event);
    links.forEach((entry, link) -> link.setHref(entry.path(commune)));
    Optional<Anchor> here = nearest(event.getLocation().getPath());
    links.values().forEach(link -> mark(link, here.filter(link::equals).isPresent()));
  }

  private static Optional<CommuneId> commune(AfterNavigationEvent event) {
    return event.getActiveChain().stream()
        .filter(CommunePage.class::isInstance)
        .map(CommunePage.class::cast)
        .flatMap(page -> page.commune().stream())
        .findFirst();
  }

  private static void mark(Anchor link, boolean here) {
    if (here) {
      link.getElement().setAttribute("aria-current", "page");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
  }

  /** Of several links to one place the first. */
  private Optional<Anchor> nearest(String location) {
    Anchor nearest = null;
    for (Anchor link : links.values()) {
      String path = link.getHref();
      if (location.equals(path) || !path.isEmpty() && location.startsWith(path + "/")) {
        nearest = nearest == null || path.length() > nearest.getHref().length() ? link : nearest;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
