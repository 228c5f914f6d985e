package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The browser's own list to choose one thing from: on a phone it opens the phone's own wheel, and
 * every screen reader knows it.
 */
@Tag("select")
public class Choice<T> extends Component implements Focusable<Choice<T>> {

  private static final long serialVersionUID = 1L;

  private final transient List<T> items;
  private final transient Consumer<T> taken;
  private int chosen;

  /**
   * @param words what an item is called
   * @param first what is chosen to begin with, or null
   * @param please what stands there as long as nothing is chosen
   * @param taken gets whatever is chosen later
   */
  public Choice(
      List<T> items,
      Function<T, String> words,
      @Nullable T first,
      String please,
      Consumer<T> taken) {
    this.items = List.copyOf(items);
    this.taken = taken;
    this.chosen = first == null ? -1 : items.indexOf(first);
    if (chosen < 0) {
      option(please, -1).setAttribute("disabled", true);
    }
    for (int i = 0; i < items.size(); i++) {
      option(words.apply(items.get(i)), i);
    }
    getElement()
        .addPropertyChangeListener(
            "value", "change", change -> took(String.valueOf(change.getValue())));
  }

  private Element option(String words, int index) {
    Element option = new Element("option");
    option.setText(words);
    option.setAttribute("value", Integer.toString(index)).setAttribute("dir", "auto");
    // A property set on the list would come before there is anything in it.
    if (index == chosen) {
      option.setAttribute("selected", true);
    }
    getElement().appendChild(option);
    return option;
  }

  /** What is chosen, or null. */
  public @Nullable T value() {
    return chosen < 0 ? null : items.get(chosen);
  }

  public List<T> items() {
    return items;
  }

  /** Chooses this, as somebody would by hand. */
  public void choose(T item) {
    getElement().setProperty("value", Integer.toString(items.indexOf(item)));
  }

  /** What a browser sends may be anything. */
  private void took(String index) {
    for (int i = 0; i < items.size(); i++) {
      if (Integer.toString(i).equals(index) && i != chosen) {
        chosen = i;
        taken.accept(items.get(i));
        return;
      }
    }
  }
}
