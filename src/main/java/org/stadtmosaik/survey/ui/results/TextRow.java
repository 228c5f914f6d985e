package org.stadtmosaik.survey.ui.results;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.freetext.FreeText;
import org.stadtmosaik.survey.freetext.FreeTexts;

/** A text of which parts can be blacked out before it is read once more. */
class TextRow extends Div {

  private static final long serialVersionUID = 1L;

  private final transient FreeText written;
  private final transient FreeTexts texts;
  private final transient ActorProvider actors;
  private final transient Runnable changed;
  private final TextArea field = new TextArea();

  /**
   * @param changed shows the texts anew
   */
  TextRow(FreeText written, FreeTexts texts, ActorProvider actors, Runnable changed) {
    this.written = written;
    this.texts = texts;
    this.actors = actors;
    this.changed = changed;
    addClassNames("stack", "part");
    Span state =
        new Span(
            text(
                "surveyresults.staff.texts.state."
                    + written.state().name().toLowerCase(Locale.ROOT)));
    state.addClassNames("soft", "small");
    NativeButton blacken =
        new NativeButton(text("surveyresults.staff.texts.blacken"), _ -> begin());
    blacken.addClassNames("btn", "quiet");
    Div actions = new Div(blacken);
    actions.addClassName("actions");
    add(new UserText(written.text(), written.language()), state, actions);
  }

  private void begin() {
    removeAll();
    field.setLabel(text("surveyresults.staff.texts.blacken"));
    field.setHelperText(text("surveyresults.staff.texts.blackenHelp"));
    field.setValue(written.text());
    field.getElement().setAttribute("dir", "auto").setAttribute("lang", written.language().tag());
    NativeButton save = new NativeButton(text("surveyresults.staff.texts.save"), _ -> save());
    save.addClassName("btn");
    Div actions = new Div(save);
    actions.addClassName("actions");
    add(field, actions);
    field.focus();
  }

  private void save() {
    try {
      texts.blacken(actors.current(), written.id(), written.version(), field.getValue());
      Refusals.say(text("surveyresults.staff.texts.saved"));
      changed.run();
    } catch (InvalidInputException refusal) {
      field.setErrorMessage(refusal.in(CurrentLanguage.get()));
      field.setInvalid(true);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
