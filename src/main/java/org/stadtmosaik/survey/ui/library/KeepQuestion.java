package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.library.Shelf;
import tools.jackson.databind.node.ObjectNode;

/** Puts a question of a questionnaire into the library: one's own, or the commune's. */
public class KeepQuestion extends Div {

  private static final long serialVersionUID = 1L;

  private final transient QuestionLibrary library;
  private final transient ActorProvider actors;
  private final transient CommuneId commune;
  private final transient Supplier<ObjectNode> question;
  private final String original;

  /**
   * @param commune whose survey it is
   * @param question as it is when it is kept
   * @param original the tag of the language that the questionnaire was written in first
   */
  public KeepQuestion(
      QuestionLibrary library,
      ActorProvider actors,
      CommuneId commune,
      Supplier<ObjectNode> question,
      String original) {
    this.library = library;
    this.actors = actors;
    this.commune = commune;
    this.question = question;
    this.original = original;
    addClassNames("library-keep", "stack");
    Paragraph hint = new Paragraph(text("surveylibrary.keep.hint"));
    hint.addClassNames("soft", "small");
    Div buttons = new Div(button(Shelf.OWN), button(Shelf.COMMUNE));
    buttons.addClassName("actions");
    add(hint, buttons);
  }

  private NativeButton button(Shelf shelf) {
    NativeButton button =
        new NativeButton(text("surveylibrary.keep." + shelf.word()), _ -> keep(shelf));
    button.addClassNames("btn", "quiet");
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private void keep(Shelf shelf) {
    try {
      library.keep(actors.current(), commune, shelf, original, question.get());
      Refusals.say(text("surveylibrary.kept." + shelf.word()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
