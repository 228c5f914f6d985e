package org.stadtmosaik.moderation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;

/** Asks for the reason and for a sentence to the person. */
class DeclineForm extends Div {

  private static final long serialVersionUID = 1L;

  /** Takes a verdict that has a reason and a sentence. */
  interface Decide {
    void with(Verdict verdict);
  }

  private final RadioButtonGroup<DeclineReason> reason = new RadioButtonGroup<>();
  private final Paragraph sentence = new Paragraph();
  private final TextArea explanation = new TextArea();
  private final TextArea second = new TextArea();
  private final Language own = CurrentLanguage.get();
  private final Language authors;

  /**
   * @param authors the language that the person wrote in
   * @param kept where what is typed outlives the page
   */
  DeclineForm(Language authors, Kept kept, Decide decide, Runnable cancel) {
    this.authors = authors;
    kept.in(reason, "reason");
    kept.in(explanation, "explanation");
    kept.in(second, "second");
    addClassNames("card", "stack");
    reason.setLabel(CurrentLanguage.text("moderation.case.reason"));
    reason.setItems(DeclineReason.values());
    reason.setItemLabelGenerator(item -> CurrentLanguage.text(item.key()));
    reason.addValueChangeListener(change ->
        sentence.setText(
            change.getValue() == null
                ? ""
                : CurrentLanguage.text(change.getValue().sentenceKey())));
    sentence.addClassNames("soft", "small");
    explanation.setLabel(CurrentLanguage.text("moderation.case.explanation"));
    explanation.setHelperText(CurrentLanguage.text("moderation.case.explanation.hint"));
    second.setLabel(
        CurrentLanguage.text("moderation.case.explanation.second", authors.nameIn(own)));
    second.setVisible(!authors.isVariantOf(own) && Language.shipped().contains(authors));
    second.getElement().setAttribute("dir", "auto");
    NativeButton confirm =
        new NativeButton(
            CurrentLanguage.text("moderation.case.decline.confirm"), _ -> confirm(decide));
    confirm.addClassNames("btn", "danger");
    NativeButton back =
        new NativeButton(CurrentLanguage.text("moderation.case.cancel"), _ -> cancel.run());
    back.addClassNames("btn", "quiet");
    Div actions = new Div(confirm, back);
    actions.addClassName("actions");
    add(
        new H2(CurrentLanguage.text("moderation.case.decline.title")),
        reason,
        sentence,
        explanation,
        second,
        actions);
  }

  void focus() {
    reason.getElement().callJsFunction("focus");
  }

  /** Goes on with what was typed in another one. */
  void take(DeclineForm other) {
    reason.setValue(other.reason.getValue());
    explanation.setValue(other.explanation.getValue());
    second.setValue(other.second.getValue());
  }

  private void confirm(Decide decide) {
    reason.setInvalid(false);
    explanation.setInvalid(false);
    try {
      decide.with(verdict());
    } catch (InvalidInputException refusal) {
      show(refusal);
    }
  }

  private Verdict verdict() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(own.tag(), explanation.getValue());
    if (second.isVisible() && !second.isEmpty()) {
      texts.put(authors.tag(), second.getValue());
    }
    return new Verdict(
        org.stadtmosaik.moderation.Outcome.DECLINE, reason.getValue(), new LocalizedText(texts));
  }

  private void show(InvalidInputException refusal) {
    String words = refusal.in(own);
    if (refusal.field().equals("reason")) {
      reason.setInvalid(true);
      reason.setErrorMessage(words);
      reason.getElement().callJsFunction("focus");
    } else {
      explanation.setInvalid(true);
      explanation.setErrorMessage(words);
      explanation.focus();
    }
  }
}
