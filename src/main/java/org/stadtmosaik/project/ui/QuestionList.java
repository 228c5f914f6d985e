package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.LocalizedParagraph;

/** What a project wants to find out. */
class QuestionList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  QuestionList(List<LocalizedText> questions) {
    addClassName("questions");
    questions.forEach(question -> add(new ListItem(new LocalizedParagraph(question))));
  }
}
