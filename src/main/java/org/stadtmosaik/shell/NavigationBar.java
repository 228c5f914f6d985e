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

/** The entries of one area, with the one marked that the person is at. */
class NavigationBar extends Nav implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  private final Map<String, Anchor> links = new LinkedHashMap<>();

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
    links.put(entry.path(), link);
    add(link);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Optional<String> here = nearest(event.getLocation().getPath());
    links.forEach((path, link) -> {
      if (here.filter(path::equals).isPresent()) {
        link.getElement().setAttribute("aria-current", "page");
      } else {
        link.getElement().removeAttribute("aria-current");
      }
    });
  }

  private Optional<String> nearest(String location) {
    return links.keySet().stream()
        .filter(path -> location.equals(path) || !path.isEmpty() && location.startsWith(path + "/"))
        .max(Comparator.comparingInt(String::length));
  }
}
