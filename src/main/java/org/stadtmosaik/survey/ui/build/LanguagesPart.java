package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.writing.document.DocumentText;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** In which languages the survey is offered. */
class LanguagesPart extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Workshop workshop;

  LanguagesPart(Workshop workshop) {
    this.workshop = workshop;
    addClassName("stack");
    List<String> chosen = workshop.document().languages();
    Language original = workshop.original();
    add(
        new H3(text("surveybuild.languages")),
        new Paragraph(
            text("surveybuild.languages.original", original.nameIn(CurrentLanguage.get()))));
    Div ticks = new Div();
    ticks.addClassName("ticks");
    Set<Language> offered = new LinkedHashSet<>(Language.shipped());
    chosen.forEach(tag -> offered.add(new Language(tag)));
    offered.remove(original);
    for (Language language : offered) {
      ticks.add(
          Tick.labelled(
              language.nameIn(CurrentLanguage.get()),
              chosen.contains(language.tag()),
              on -> change(language.tag(), on)));
    }
    add(ticks);
  }

  /** A language that goes takes its texts along; taking that back brings them again. */
  private void change(String tag, boolean on) {
    List<String> tags = new ArrayList<>(workshop.document().languages());
    tags.remove(tag);
    List<Edit> edits = new ArrayList<>();
    if (on) {
      tags.add(tag);
    } else {
      for (DocumentText text : workshop.document().texts()) {
        if (!text.in(tag).isEmpty()) {
          edits.add(new Edit.Put(text.address(), text.field() + "." + tag, null));
        }
      }
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    tags.forEach(list::add);
    edits.add(new Edit.Put("survey", "languages", list));
    workshop.act(new Edit.Several(edits));
  }
}
