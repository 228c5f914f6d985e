package org.stadtmosaik.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** One of the things that were found. */
class HitCard extends Article {

  private static final long serialVersionUID = 1L;

  HitCard(SearchHit hit) {
    addClassNames("card", "search-hit");
    Anchor link = new Anchor(hit.path(), hit.title().text());
    UserText.mark(link, hit.title().language());
    H2 title = new H2(link);
    Div facts =
        new Div(new Span(CurrentLanguage.text(hit.kindKey())), UserText.inline(hit.place()));
    facts.addClassNames("row", "small", "soft");
    add(title, facts);
  }
}
