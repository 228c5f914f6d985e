package org.stadtmosaik.idea.history.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.idea.history.RemovedText;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.TextBox;
import org.stadtmosaik.shell.UserText;

/** What was decided about an earlier text, why, and how to object. */
class RemovedTextCard extends Div {

  private static final long serialVersionUID = 1L;
  private static final int ROWS = 3;

  private final Div objection = new Div();

  /**
   * @param object takes what the writer says to it
   */
  RemovedTextCard(RemovedText removed, Consumer<String> object) {
    addClassNames("decision", "stack");
    objection.getElement().setAttribute("aria-live", "polite");
    if (removed.reason() == null) {
      add(new Paragraph(text("ideahistory.mine.again")), earlier(removed));
      return;
    }
    add(
        new Paragraph(text("ideahistory.mine.removed")),
        label("idea.mine.reason"),
        new Paragraph(text(removed.reason().sentenceKey())));
    if (removed.explanation() != null) {
      add(
          label("idea.mine.explanation"),
          new LocalizedParagraph(removed.explanation().in(CurrentLanguage.get())));
    }
    add(earlier(removed), objection);
    if (!removed.objected()) {
      ask(object);
    } else {
      objection.add(
          new Paragraph(
              text(removed.inReview() ? "ideahistory.mine.waiting" : "ideahistory.mine.upheld")));
    }
  }

  private static NativeDetails earlier(RemovedText removed) {
    return new NativeDetails(
        text("ideahistory.mine.text"), new UserText(removed.text(), removed.language()));
  }

  private void ask(Consumer<String> object) {
    TextBox why = new TextBox(ROWS);
    why.setId("objection-" + System.identityHashCode(this));
    why.getElement()
        .setAttribute("dir", "auto")
        .setAttribute("maxlength", Integer.toString(IdeaHistory.LONGEST_OBJECTION));
    NativeLabel label = new NativeLabel(text("ideahistory.mine.object"));
    label.setFor(why);
    Div field = new Div(label, why);
    field.addClassName("field");
    Div refused = new Div();
    NativeButton send =
        new NativeButton(
            text("ideahistory.mine.object.action"),
            _ -> send(() -> object.accept(why.getValue()), refused));
    send.addClassNames("btn", "quiet");
    Div actions = new Div(send);
    actions.addClassName("actions");
    objection.add(field, refused, actions);
  }

  private void send(Runnable objecting, Div refused) {
    refused.removeAll();
    try {
      objecting.run();
      objection.removeAll();
      objection.add(new Notice(Notice.Tone.SENT, text("ideahistory.mine.waiting")));
    } catch (DomainException refusal) {
      refused.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
    }
  }

  private static Span label(String key) {
    Span label = new Span(text(key));
    label.addClassName("label");
    return label;
  }
}
