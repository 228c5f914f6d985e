package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.UUID;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.survey.condition.AnswerKind;
import org.stadtmosaik.survey.condition.Claim;

/** What the parts of the editor say. */
final class EditorWords {

  private final Language language;

  EditorWords(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  String say(String word, Object... arguments) {
    return Messages.get(language, "surveycondition.field." + word, arguments);
  }

  /** In the reader's digits. */
  String number(int number) {
    return Messages.get(language, "shell.number", number);
  }

  /** A claim about answers of this kind. */
  String claim(Claim claim, AnswerKind kind) {
    boolean moment = kind == AnswerKind.DATE || kind == AnswerKind.TIME;
    boolean order =
        switch (claim) {
          case LESS, AT_MOST, MORE, AT_LEAST -> true;
          default -> false;
        };
    String ending = order ? moment ? "_moment" : "_number" : "";
    return Messages.get(language, "surveycondition.test." + claim.word() + ending);
  }

  /** A list to choose from, under its name. */
  static Div labelled(String name, Choice<?> choice) {
    String id = "condition-" + UUID.randomUUID();
    choice.setId(id);
    NativeLabel label = new NativeLabel(name);
    label.setFor(id);
    Div field = new Div(label, choice);
    field.addClassName("field");
    return field;
  }
}
