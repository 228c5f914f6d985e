package org.stadtmosaik.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shell.CurrentLanguage;

/** A field for words: a plain form, which works before any script does. */
class SearchForm extends Div {

  private static final long serialVersionUID = 1L;

  SearchForm(String path, String typed) {
    addClassName("search-form");
    Element label =
        new Element("label")
            .setAttribute("for", "search-words")
            .setText(CurrentLanguage.text("search.words"));
    Element input =
        new Element("input")
            .setAttribute("type", "search")
            .setAttribute("name", "q")
            .setAttribute("id", "search-words")
            .setAttribute("dir", "auto")
            .setAttribute("enterkeyhint", "search")
            .setAttribute("maxlength", Integer.toString(Search.LONGEST))
            .setAttribute("value", typed);
    Element button =
        new Element("button")
            .setAttribute("type", "submit")
            .setAttribute("class", "btn")
            .setText(CurrentLanguage.text("search.go"));
    getElement()
        .appendChild(
            new Element("form")
                .setAttribute("method", "get")
                .setAttribute("action", path)
                .setAttribute("role", "search")
                .appendChild(
                    new Element("div").setAttribute("class", "field").appendChild(label, input),
                    button));
  }
}
