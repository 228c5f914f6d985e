package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;

/** Which languages stand side by side. One that has texts stays: nothing shall vanish unseen. */
class LanguageSwitches extends Div {

  private static final long serialVersionUID = 1L;

  private final Language original;
  private final Set<Language> chosen;

  /**
   * @param written whether there is a text in this language
   */
  LanguageSwitches(
      Language original, Set<Language> columns, Predicate<Language> written, Runnable changed) {
    this.original = original;
    this.chosen = new LinkedHashSet<>(columns);
    addClassName("language-chips");
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", text("project.edit.languages"));
    for (Language language : Language.shipped()) {
      String name = language.nameIn(CurrentLanguage.get());
      Choice choice =
          new Choice(
              language.equals(original) ? text("project.edit.languages.original", name) : name,
              columns.contains(language));
      choice.addClickListener(_ -> choose(language, choice, written, changed));
      add(choice);
    }
  }

  /** The original first, then in the order in which the portal offers languages. */
  Set<Language> chosen() {
    Set<Language> ordered = new LinkedHashSet<>();
    ordered.add(original);
    Language.shipped().stream().filter(chosen::contains).forEach(ordered::add);
    return ordered;
  }

  private void choose(
      Language language, Choice choice, Predicate<Language> written, Runnable changed) {
    boolean on = chosen.contains(language);
    if (on && language.equals(original)) {
      Refusals.say(text("project.edit.languages.isOriginal"));
    } else if (on && written.test(language)) {
      Refusals.say(text("project.edit.languages.written", language.nameIn(CurrentLanguage.get())));
    } else {
      if (on) {
        chosen.remove(language);
      } else {
        chosen.add(language);
      }
      choice.press(!on);
      changed.run();
    }
  }

  /** A chip whose state the list decides. */
  private static final class Choice extends com.vaadin.flow.component.html.NativeButton {

    private static final long serialVersionUID = 1L;

    Choice(String name, boolean on) {
      super(name);
      addClassName("chip");
      press(on);
    }

    void press(boolean on) {
      getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
  }
}
