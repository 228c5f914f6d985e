package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.FilterChoices.Choice;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.UserText;

/** How many ideas there are, what they are filtered by, and how to take that away again. */
public class ChosenFilters extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ListAddress address;

  /**
   * @param total ideas that the filter leaves
   */
  public ChosenFilters(ListAddress address, IdeaQuery query, FilterChoices choices, long total) {
    this.address = address;
    addClassNames("list-chosen", "row");
    Span count = new Span(CurrentLanguage.text("idealist.count", total));
    count.addClassName("list-count");
    add(count);
    IdeaFilter filter = query.filter();
    if (!filter.words().isEmpty()) {
      Span words = new Span(filter.words());
      words.getElement().setAttribute("dir", "auto");
      add(removing("words", words, query.words("")));
    }
    chosen("topic", choices.topics(), filter.topic(), query.topic(null));
    chosen(
        "neighbourhood",
        choices.neighbourhoods(),
        filter.neighbourhood(),
        query.neighbourhood(null));
    chosen("state", choices.states(), filter.status(), query.status(null));
  }

  private void chosen(String key, List<Choice> choices, @Nullable UUID id, IdeaQuery without) {
    if (id == null) {
      return;
    }
    Span name =
        choices.stream()
            .filter(choice -> choice.id().equals(id))
            .findFirst()
            .map(choice -> UserText.inline(choice.name().in(CurrentLanguage.get())))
            .orElseGet(() -> new Span(CurrentLanguage.text("idealist.filter." + key)));
    add(removing(key, name, without));
  }

  private Anchor removing(String key, Span name, IdeaQuery without) {
    Anchor remove = new Anchor(address.of(without));
    remove.addClassNames("chip", "list-remove");
    Span action =
        new Span(
            CurrentLanguage.text(
                "idealist.filter.remove", CurrentLanguage.text("idealist.filter." + key)));
    action.addClassName("visually-hidden");
    remove.add(name, action, Icon.CLOSE.create());
    return remove;
  }
}
