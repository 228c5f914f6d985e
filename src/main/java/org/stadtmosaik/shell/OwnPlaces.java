package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.stadtmosaik.shared.Actor;

/** Where else a resident finds what is their own, with how much of it is new. */
public class OwnPlaces extends UnorderedList {

  private static final long serialVersionUID = 1L;

  public OwnPlaces(List<NavigationEntry> entries, Actor actor) {
    addClassName("own-places");
    entries.stream()
        .filter(entry -> entry.area() == NavigationEntry.Area.MINE && entry.visibleFor(actor))
        .sorted(Comparator.comparingInt(NavigationEntry::order))
        .forEach(entry -> add(item(entry, actor)));
  }

  private static ListItem item(NavigationEntry entry, Actor actor) {
    Anchor link = new Anchor(entry.path());
    link.addClassNames("btn", "quiet");
    link.add(entry.icon().create(), new Span(CurrentLanguage.text(entry.labelKey())));
    int waiting = entry.badge(actor).orElse(0);
    if (waiting > 0) {
      Span badge = new Span(CurrentLanguage.text("shell.number", waiting));
      badge.addClassName("badge");
      link.add(badge);
    }
    return new ListItem(link);
  }
}
