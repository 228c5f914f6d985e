package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** A button that asks once more, in its place, before it does what cannot be undone. */
public class AskFirst extends Div {

  private static final long serialVersionUID = 1L;

  private final NativeButton begin;
  private final Div question = new Div();

  /**
   * @param action the button's words
   * @param asked the question
   * @param yes the words that let it happen
   * @param no the words that leave everything as it is
   */
  public AskFirst(String action, String asked, String yes, String no, Runnable done) {
    begin = new NativeButton(action, _ -> ask());
    begin.addClassNames("btn", "quiet", "danger");
    NativeButton really =
        new NativeButton(
            yes,
            _ -> {
              leave();
              done.run();
            });
    really.addClassNames("btn", "danger");
    NativeButton back = new NativeButton(no, _ -> leave());
    back.addClassNames("btn", "quiet");
    Div buttons = new Div(really, back);
    buttons.addClassName("actions");
    Paragraph sentence = new Paragraph(asked);
    question.addClassName("decision");
    question.getElement().setAttribute("role", "alertdialog");
    question.getElement().setAttribute("aria-label", asked);
    question.add(sentence, buttons);
    question.setVisible(false);
    add(begin, question);
    this.keep = back;
  }

  private final NativeButton keep;

  private void ask() {
    question.setVisible(true);
    begin.setVisible(false);
    // What changes nothing comes first under the finger.
    keep.focus();
  }

  private void leave() {
    question.setVisible(false);
    begin.setVisible(true);
    begin.focus();
  }
}
