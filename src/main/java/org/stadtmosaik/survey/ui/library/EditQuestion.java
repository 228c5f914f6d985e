package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.survey.library.LibraryQuestion;
import org.stadtmosaik.survey.library.QuestionLibrary;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes a kept question in its place. Whoever comes second sees what is there now beside their
 * own words and chooses.
 */
class EditQuestion extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final String CHANGED = "surveylibrary.error.changed";

  private final transient QuestionLibrary library;
  private final transient ActorProvider actors;
  private final transient Runnable saved;
  private final Div content = new Div();
  private final Div conflict = new Div();
  private transient LibraryQuestion question;
  private QuestionWords words;

  /**
   * @param saved is called once the question is another one
   */
  EditQuestion(
      QuestionLibrary library, ActorProvider actors, LibraryQuestion question, Runnable saved) {
    super(text("surveylibrary.edit"));
    this.library = library;
    this.actors = actors;
    this.question = question;
    this.saved = saved;
    this.words = new QuestionWords(question.question());
    addClassNames("texts-more", "library-edit");
    content.addClassName("stack");
    conflict.addClassName("stack");
    conflict.getElement().setAttribute("role", "status");
    setContent(content);
    // A page has many questions, and hardly anybody opens more than one.
    addToggleListener(toggle -> {
      if (toggle.isOpened()) {
        build();
      } else {
        content.removeAll();
      }
    });
  }

  private void build() {
    words = new QuestionWords(question.question());
    content.removeAll();
    conflict.removeAll();
    Paragraph hint = new Paragraph(text("surveylibrary.edit.hint"));
    hint.addClassNames("soft", "small");
    Div buttons =
        new Div(button("surveylibrary.edit.save", "primary", () -> save(question.version())));
    buttons.addClassName("actions");
    content.add(hint, words, conflict, buttons);
  }

  private static NativeButton button(String key, String look, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassName("btn");
    if (look.equals("quiet")) {
      button.addClassName(look);
    }
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private void save(int seen) {
    ObjectNode written = words.question();
    try {
      library.change(actors.current(), question.id(), seen, written);
      Refusals.say(text("surveylibrary.edit.saved"));
      saved.run();
    } catch (ConflictException refusal) {
      if (refusal.key().equals(CHANGED)) {
        choose();
      } else {
        Refusals.show(refusal);
      }
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  private void choose() {
    try {
      LibraryQuestion theirs = library.get(actors.current(), question.id());
      Div buttons =
          new Div(
              button("surveylibrary.edit.mine", "primary", () -> save(theirs.version())),
              button("surveylibrary.edit.theirs", "quiet", () -> take(theirs)));
      buttons.addClassName("actions");
      conflict.removeAll();
      conflict.add(
          new Notice(Notice.Tone.INFO, text("surveylibrary.edit.conflict")),
          new QuestionCard(theirs, List.of()),
          buttons);
    } catch (DomainException gone) {
      Refusals.show(gone);
    }
  }

  private void take(LibraryQuestion theirs) {
    question = theirs;
    build();
  }
}
