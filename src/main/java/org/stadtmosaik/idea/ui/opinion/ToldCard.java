package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.stadtmosaik.idea.opinion.OpinionReport.Told;

/** An idea with what each group said of it. */
class ToldCard extends ListItem {

  private static final long serialVersionUID = 1L;

  /**
   * @param words in which it is told
   * @param sentence on what is special about it
   */
  ToldCard(Told told, StatementWords words, Optional<String> sentence) {
    addClassNames("card", "told");
    add(words.link(told.statement()));
    words.note(told.statement()).ifPresent(this::add);
    sentence.map(Paragraph::new).ifPresent(this::add);
    add(new ShareTable(told.opinion()));
  }

  /** A list of them. */
  static OrderedList list(
      List<Told> all, StatementWords words, Function<Told, Optional<String>> sentence) {
    OrderedList list = new OrderedList();
    list.addClassName("told-list");
    all.forEach(told -> list.add(new ToldCard(told, words, sentence.apply(told))));
    return list;
  }
}
