package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.library.LibraryQuestion;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;
import org.stadtmosaik.survey.library.Taking;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes questions over from the library, one tap each. Put it where questions are added; it says
 * itself in which of the questionnaire's languages a question is still missing.
 */
public class LibraryPicker extends Div {

  private static final long serialVersionUID = 1L;

  private final transient QuestionLibrary library;
  private final transient ActorProvider actors;
  private final transient CommuneId commune;
  private final transient Supplier<Taking> into;
  private final transient Consumer<ObjectNode> taken;

  /**
   * @param commune whose survey it is
   * @param into the questionnaire as it is when a question is taken
   * @param taken gets each question that is taken, with a code that is free
   */
  public LibraryPicker(
      QuestionLibrary library,
      ActorProvider actors,
      CommuneId commune,
      Supplier<Taking> into,
      Consumer<ObjectNode> taken) {
    this.library = library;
    this.actors = actors;
    this.commune = commune;
    this.into = into;
    this.taken = taken;
    addClassName("library-picker");
    add(new Shelves(library, actors, commune, Shelf.PORTAL, this::actions));
  }

  private List<Component> actions(LibraryQuestion question) {
    List<Component> parts = new ArrayList<>();
    List<String> missing = into.get().missing(question);
    if (!missing.isEmpty()) {
      Span lacking = new Span(text("surveylibrary.missing", QuestionCard.names(missing)));
      lacking.addClassNames("small", "library-missing");
      parts.add(lacking);
    }
    NativeButton take = new NativeButton("", _ -> take(question));
    take.add(Icon.PLUS.create(), new Span(text("surveylibrary.take")));
    take.addClassName("btn");
    parts.add(take);
    return parts;
  }

  private void take(LibraryQuestion question) {
    try {
      taken.accept(library.take(actors.current(), commune, question.id(), into.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
