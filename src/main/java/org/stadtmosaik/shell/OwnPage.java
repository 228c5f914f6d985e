package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.function.Function;

/** A page of the reader's own things: drawn when it is opened, and anew after each change. */
public abstract class OwnPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final String title;
  private final String lead;

  /**
   * @param title the key of its title
   * @param lead the key of the sentence below that
   */
  protected OwnPage(String title, String lead) {
    this.title = title;
    this.lead = lead;
    addClassName("page");
  }

  /** Adds what stands below the title. */
  protected abstract void draw();

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  /** Draws the page as it is now. */
  protected final void show() {
    removeAll();
    add(new PageHeader(CurrentLanguage.text(title)).lead(CurrentLanguage.text(lead)));
    draw();
  }

  /**
   * Adds a card for each thing, or what is shown where there is none.
   *
   * @param noneKey the key of what is said then
   */
  protected final <T> void cards(
      List<T> things, Function<T, Component> card, Drawing none, String noneKey) {
    if (things.isEmpty()) {
      add(new EmptyState(none, CurrentLanguage.text(noneKey)));
      return;
    }
    Div list = new Div();
    list.addClassName("cards");
    things.forEach(thing -> list.add(card.apply(thing)));
    add(list);
  }

  @Override
  public final String getPageTitle() {
    return CurrentLanguage.text(title);
  }
}
