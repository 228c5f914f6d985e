package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Groups, pages and questions in their order. A row is no component, and a change sends only the
 * rows that it changes: a list of 200 questions stays quick. Dragging is the browser's part of it
 * ({@code frontend/survey-build/question-list.ts}).
 */
@Tag("question-list")
@JsModule("./survey-build/question-list.ts")
class Outline extends Div {

  private static final long serialVersionUID = 1L;

  private static final String ADDRESS = "event.target.closest('[data-address]')?.dataset.address";

  private final Map<String, Element> elements = new HashMap<>();
  private final transient Map<String, OutlineRow> shown = new HashMap<>();
  private final Element list = new Element("ol");
  private String chosen = "";

  /**
   * @param choose is told the address of what somebody wants to see
   * @param move is told an address and -1 for up or 1 for down
   * @param drop is told an address and that of the row on which it was let go
   */
  Outline(
      Consumer<String> choose, BiConsumer<String, Integer> move, BiConsumer<String, String> drop) {
    addClassName("outline");
    getElement().appendChild(list);
    list.setAttribute("aria-label", text("surveybuild.outline"));
    getElement()
        .addEventListener("click", event -> address(event).ifPresent(choose))
        .addEventData(ADDRESS)
        .setFilter("!!event.target.closest('button')");
    for (int way : new int[] {-1, 1}) {
      String key = way < 0 ? "ArrowUp" : "ArrowDown";
      getElement()
          .addEventListener(
              "keydown", event -> address(event).ifPresent(it -> move.accept(it, way)))
          .addEventData(ADDRESS)
          .setFilter("event.altKey && event.key === '%s'".formatted(key))
          .preventDefault();
    }
    getElement()
        .addEventListener(
            "question-drop",
            event ->
                drop.accept(
                    event.getEventData().get("event.detail.from").asString(""),
                    event.getEventData().get("event.detail.to").asString("")))
        .addEventData("event.detail.from")
        .addEventData("event.detail.to");
  }

  /** Does this now and then while somebody works on the page. */
  void onAsked(Runnable action) {
    getElement().addEventListener("question-list-awake", _ -> action.run());
  }

  /** Does this a moment after {@link #checkSoon}, in an exchange of its own. */
  void onCheck(Runnable action) {
    getElement().addEventListener("question-list-check", _ -> action.run());
  }

  void checkSoon() {
    getElement().executeJs("this.checkSoon()");
  }

  private static java.util.Optional<String> address(DomEvent event) {
    return java.util.Optional.ofNullable(event.getEventData().get(ADDRESS))
        .filter(node -> node.isString())
        .map(node -> node.asString(""));
  }

  /** Shows these rows; sends what has changed of them. */
  void show(List<OutlineRow> rows) {
    Set<String> wanted = new HashSet<>();
    rows.forEach(row -> wanted.add(row.address()));
    new ArrayList<>(elements.keySet())
        .stream()
            .filter(address -> !wanted.contains(address))
            .forEach(address -> {
              Objects.requireNonNull(elements.remove(address)).removeFromParent();
              shown.remove(address);
            });
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i);
    }
  }

  private void place(OutlineRow row, int index) {
    Element element = elements.get(row.address());
    if (element == null) {
      element = new Element("li");
      elements.put(row.address(), element);
    }
    if (index >= list.getChildCount() || !list.getChild(index).equals(element)) {
      element.removeFromParent();
      list.insertChild(Math.min(index, list.getChildCount()), element);
    }
    if (!row.equals(shown.put(row.address(), row))) {
      element.removeAllChildren();
      row.fill(element);
      mark(element, row.address().equals(chosen));
    }
  }

  /** Shows which one is open. */
  void choose(String address) {
    mark(elements.get(chosen), false);
    chosen = address;
    mark(elements.get(address), true);
  }

  private static void mark(@org.jspecify.annotations.Nullable Element row, boolean on) {
    if (row != null && row.getChildCount() > 0) {
      Element button = row.getChild(0);
      if (on) {
        button.setAttribute("aria-current", "true");
      } else {
        button.removeAttribute("aria-current");
      }
    }
  }

  /** Puts the keyboard back on a row that has been moved. */
  void focus(String address) {
    Element row = elements.get(address);
    if (row != null && row.getChildCount() > 0) {
      row.getChild(0).executeJs("this.focus()");
    }
  }
}
