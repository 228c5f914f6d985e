package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.library.LibraryQuestion;

/** A question of the library, as whoever looks for one needs to see it. */
class QuestionCard extends Card {

  private static final long serialVersionUID = 1L;

  /** How many options are shown; the rest is counted. */
  private static final int SHOWN = 5;

  QuestionCard(LibraryQuestion question, List<Component> actions) {
    addClassName("library-question");
    Span type = new Span(text("surveylibrary.type." + question.type()));
    type.addClassName("tag");
    row(type);
    heading(question.title().in(CurrentLanguage.get()));
    List<LocalizedText> options = question.options();
    if (!options.isEmpty()) {
      add(list(options));
    }
    Paragraph languages =
        new Paragraph(text("surveylibrary.languages", names(question.languages())));
    languages.addClassNames("soft", "small");
    add(languages);
    if (!actions.isEmpty()) {
      Div row = new Div(actions.toArray(Component[]::new));
      row.addClassName("actions");
      add(row);
    }
  }

  private static UnorderedList list(List<LocalizedText> options) {
    UnorderedList list = new UnorderedList();
    list.addClassName("library-options");
    options.stream()
        .limit(SHOWN)
        .map(option -> new ListItem(UserText.inline(option.in(CurrentLanguage.get()))))
        .forEach(list::add);
    if (options.size() > SHOWN) {
      list.add(new ListItem(text("surveylibrary.moreOptions", options.size() - SHOWN)));
    }
    return list;
  }

  /** The languages' names, as the reader calls them. */
  static String names(Collection<String> tags) {
    Language reader = CurrentLanguage.get();
    return ListFormatter.getInstance(reader.formats())
        .format(tags.stream().map(tag -> new Language(tag).nameIn(reader)).toList());
  }
}
