package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Set;
import java.util.function.Consumer;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;

/** Into which languages a volunteer translates here, to be changed. */
final class LanguagesForm extends Div {

  private static final long serialVersionUID = 1L;

  LanguagesForm(StaffSummary person, Consumer<Set<Language>> change, Runnable keep) {
    addClassName("stack");
    CheckboxGroup<Language> languages = new CheckboxGroup<>();
    languages.setLabel(text("account.people.languages.label"));
    languages.setHelperText(text("account.people.languages.hint"));
    languages.setItems(Language.shipped());
    languages.setItemLabelGenerator(it -> it.nameIn(CurrentLanguage.get()));
    languages.setValue(person.languages());
    NativeButton action =
        new NativeButton(
            text("account.people.roles.action"), _ -> change.accept(languages.getValue()));
    action.addClassNames("btn", "small");
    NativeButton back = new NativeButton(text("account.people.roles.keep"), _ -> keep.run());
    back.addClassNames("btn", "small", "quiet");
    Div actions = new Div(action, back);
    actions.addClassName("actions");
    add(new H3(text("account.people.languages.title", person.name())), languages, actions);
  }
}
