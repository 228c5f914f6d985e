package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.DefinitionChanges;
import org.stadtmosaik.survey.definition.Definition;

/** What a new version does to the questions. */
class ChangeList extends Div {

  private static final long serialVersionUID = 1L;

  ChangeList(DefinitionChanges changes) {
    addClassName("stack");
    if (changes.isEmpty()) {
      add(new Paragraph(text("surveystaff.upload.nothing")));
    }
    part("surveystaff.upload.added", changes.added());
    part("surveystaff.upload.removed", changes.removed());
    part("surveystaff.upload.changed", changes.changed());
    Paragraph kept = new Paragraph(text("surveystaff.upload.kept"));
    kept.addClassName("soft");
    add(kept);
  }

  private void part(String key, List<Definition.Question> questions) {
    if (questions.isEmpty()) {
      return;
    }
    Paragraph heading = new Paragraph(text(key));
    heading.addClassName("label");
    UnorderedList list = new UnorderedList();
    for (Definition.Question question : questions) {
      Span title = UserText.inline(question.title().in(CurrentLanguage.get()));
      Code code = new Code(question.code());
      code.getElement().setAttribute("dir", "ltr");
      list.add(new ListItem(title, new Span(" "), code));
    }
    add(heading, list);
  }
}
