package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stadtmosaik.project.content.Entry;
import org.stadtmosaik.shell.Icon;

/** Several things that are added, put in order and removed; what is removed can be put back. */
class EntryList<E extends Entry> extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final String part;
  private final boolean ordered;
  private final transient Function<E, EntryEditor<E>> editing;
  private final transient List<EntryEditor<E>> editors = new ArrayList<>();
  private final Div cards = new Div();
  private final Div undo = new Div();

  /**
   * @param part of the form, as in {@code project.edit.<part>}
   * @param ordered whether their order is chosen, not given by their days
   */
  EntryList(
      Desk desk,
      String part,
      boolean ordered,
      List<E> entries,
      Supplier<E> fresh,
      Function<E, EntryEditor<E>> editing) {
    this.desk = desk;
    this.part = part;
    this.ordered = ordered;
    this.editing = editing;
    addClassName("entries");
    entries.forEach(entry -> editors.add(editing.apply(entry)));
    cards.addClassName("stack");
    undo.getElement().setAttribute("role", "status");
    NativeButton add = new NativeButton();
    add.add(Icon.PLUS.create(), new Span(text("project.edit." + part + ".add")));
    add.addClassNames("btn", "quiet", "small");
    add.addClickListener(_ -> append(fresh.get()));
    Div actions = new Div(add);
    actions.addClassName("actions");
    add(cards, undo, actions);
    arrange();
  }

  List<E> value() {
    return editors.stream().map(EntryEditor::value).toList();
  }

  List<TranslatedField> texts() {
    return editors.stream().flatMap(editor -> editor.texts().stream()).toList();
  }

  private void append(E entry) {
    undo.removeAll();
    editors.add(editing.apply(entry));
    arrange();
    desk.changed();
    editors.getLast().getElement().executeJs("this.querySelector('input,textarea')?.focus()");
  }

  private void arrange() {
    cards.removeAll();
    for (int i = 0; i < editors.size(); i++) {
      cards.add(card(i));
    }
  }

  private Div card(int place) {
    EntryEditor<E> editor = editors.get(place);
    Div head = new Div(new H3(text("project.edit." + part + ".one", place + 1)));
    head.addClassName("entry-head");
    if (ordered && place > 0) {
      head.add(button("project.edit.up", place, () -> move(place, place - 1)));
    }
    if (ordered && place < editors.size() - 1) {
      head.add(button("project.edit.down", place, () -> move(place, place + 1)));
    }
    NativeButton remove = button("project.edit.remove", place, () -> remove(place));
    remove.addClassName("danger");
    head.add(remove);
    Div card = new Div(head, editor);
    card.addClassNames("card", "entry");
    card.setId("entry-" + editor.entry());
    return card;
  }

  private void move(int from, int to) {
    editors.add(to, editors.remove(from));
    undo.removeAll();
    arrange();
    desk.changed();
    cards
        .getElement()
        .executeJs("this.children[$0].querySelector('.entry-head button').focus()", to);
  }

  private void remove(int place) {
    EntryEditor<E> removed = editors.remove(place);
    arrange();
    desk.changed();
    NativeButton back =
        new NativeButton(
            text("project.edit.undo"),
            _ -> {
              editors.add(Math.min(place, editors.size()), removed);
              removed.texts().forEach(TranslatedField::arrange);
              undo.removeAll();
              arrange();
              desk.changed();
            });
    back.addClassNames("btn", "plain", "small");
    Span said = new Span(text("project.edit.removed"));
    undo.removeAll();
    Div row = new Div(said, back);
    row.addClassName("row");
    undo.add(row);
    back.getElement().executeJs("this.focus()");
  }

  private NativeButton button(String key, int place, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassNames("btn", "plain", "small");
    button.setAriaLabel(
        text("project.edit.action", text(key), text("project.edit." + part + ".one", place + 1)));
    return button;
  }

  /** Whether the list holds this one. */
  boolean has(java.util.UUID id) {
    return editors.stream().anyMatch(editor -> editor.entry().equals(id));
  }
}
