package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.shared.LocalizedText;

/** One thing in a list, or one part of a page. */
public class Card extends Article {

  private static final long serialVersionUID = 1L;

  public Card(Component... content) {
    addClassName("card");
    add(content);
  }

  /** Adds a row of tags and short remarks. */
  public Card row(Component... parts) {
    Div row = new Div(parts);
    row.addClassName("row");
    add(row);
    return this;
  }

  /** Adds a heading in the reader's language. */
  public Card heading(String title) {
    add(new H2(title));
    return this;
  }

  /** Adds a heading that people wrote, with a note if it is in another language. */
  public Card heading(LocalizedText.Reading title) {
    return marked(new H2(title.text()), title);
  }

  /**
   * Adds a heading that people wrote and that leads somewhere; the whole card can be tapped.
   *
   * @param path the route's path without a slash before it
   */
  public Card heading(LocalizedText.Reading title, String path) {
    return heading(title, new Anchor(path, title.text()));
  }

  /**
   * Adds a heading that people wrote and that leads somewhere; the whole card can be tapped.
   *
   * @param link with the heading's words
   */
  public Card heading(LocalizedText.Reading title, Anchor link) {
    addClassName("link");
    return marked(new H2(link), title);
  }

  /** Adds a heading in the reader's language that leads somewhere; the whole card can be tapped. */
  public Card heading(String title, String path) {
    addClassName("link");
    add(new H2(new Anchor(path, title)));
    return this;
  }

  /** Adds a quiet sentence. */
  public Card remark(String sentence) {
    Paragraph remark = new Paragraph(sentence);
    remark.addClassName("soft");
    add(remark);
    return this;
  }

  private Card marked(H2 heading, LocalizedText.Reading title) {
    UserText.mark(heading, title.language());
    add(heading);
    if (title.foreign()) {
      add(new ForeignNote(title.language()));
    }
    return this;
  }
}
