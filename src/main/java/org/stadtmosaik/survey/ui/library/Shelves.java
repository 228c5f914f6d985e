package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.library.LibraryPage;
import org.stadtmosaik.survey.library.LibraryQuestion;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;

/** The three shelves of a commune's library, one at a time, with a search over all languages. */
class Shelves extends Div {

  private static final long serialVersionUID = 1L;

  private final transient QuestionLibrary library;
  private final transient ActorProvider actors;
  private final transient CommuneId commune;
  private final transient Function<LibraryQuestion, List<Component>> actions;
  private final Map<Shelf, NativeButton> choices = new EnumMap<>(Shelf.class);
  private final Field search;
  private final Div found = new Div();
  private final Paragraph said = new Paragraph();
  private final NativeButton next;
  private Shelf shelf;
  private int page;

  /**
   * @param first the shelf that is shown at first
   * @param actions what can be done with a question
   */
  Shelves(
      QuestionLibrary library,
      ActorProvider actors,
      CommuneId commune,
      Shelf first,
      Function<LibraryQuestion, List<Component>> actions) {
    this.library = library;
    this.actors = actors;
    this.commune = commune;
    this.actions = actions;
    this.shelf = first;
    addClassNames("library", "stack");
    search = new Field(text("surveylibrary.search"), text("surveylibrary.search.hint"));
    search.longest(200).whileTyping(this::refresh);
    search.input().getElement().setAttribute("type", "search").setAttribute("dir", "auto");
    found.addClassName("cards");
    said.addClassName("soft");
    said.getElement().setAttribute("role", "status");
    next = new NativeButton(text("surveylibrary.more"), _ -> more());
    next.addClassNames("btn", "quiet");
    add(choices(), search, said, found, next);
    refresh();
  }

  private Div choices() {
    Div row = new Div();
    row.addClassNames("actions", "library-shelves");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", text("surveylibrary.shelves"));
    for (Shelf each : Shelf.values()) {
      NativeButton choice =
          new NativeButton(
              text("surveylibrary.shelf." + each.word()),
              _ -> {
                shelf = each;
                refresh();
              });
      choice.addClassName("chip");
      choices.put(each, choice);
      row.add(choice);
    }
    return row;
  }

  /** Begins anew with the first page. */
  final void refresh() {
    choices.forEach((each, choice) ->
        choice.getElement().setAttribute("aria-pressed", Boolean.toString(each == shelf)));
    found.removeAll();
    page = 0;
    show();
  }

  private void more() {
    page++;
    show();
  }

  private void show() {
    try {
      LibraryPage shown = library.list(actors.current(), commune, shelf, search.value(), page);
      shown.questions().forEach(each -> found.add(new QuestionCard(each, actions.apply(each))));
      next.setVisible(shown.more());
      said.setText(words(shown));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private String words(LibraryPage shown) {
    if (!shown.questions().isEmpty() || page > 0) {
      return "";
    }
    return text(
        search.value().isEmpty() && shelf != Shelf.PORTAL
            ? "surveylibrary.empty." + shelf.word()
            : "surveylibrary.notFound");
  }
}
