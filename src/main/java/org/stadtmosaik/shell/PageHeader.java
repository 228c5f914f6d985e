package org.stadtmosaik.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.LocalizedText;

/**
 * The head of a page: its title, one sentence, its main action. The title becomes the browser's as
 * well, unless the view has one of its own.
 */
public class PageHeader extends Header {

  private static final long serialVersionUID = 1L;

  private final H1 title;

  /**
   * @param title in the reader's language
   */
  public PageHeader(String title) {
    this.title = new H1(title);
    addClassName("page-header");
    add(this.title);
  }

  /** A title that people wrote, which may be in another language than the reader's. */
  public PageHeader(LocalizedText.Reading title) {
    this(title.text());
    UserText.mark(this.title, title.language());
    if (title.foreign()) {
      add(new ForeignNote(title.language()));
    }
  }

  /** Adds the one sentence below the title. */
  public PageHeader lead(String sentence) {
    return lead(new Paragraph(sentence));
  }

  /** Adds what stands below the title in place of one sentence. */
  public PageHeader lead(Component lead) {
    lead.addClassName("lead");
    add(lead);
    return this;
  }

  /** Adds the page's actions, the main one first. */
  public PageHeader actions(Component... actions) {
    Div row = new Div(actions);
    row.addClassName("actions");
    add(row);
    return this;
  }

  /**
   * Adds the way back above the title.
   *
   * @param path the route's path without a slash before it
   * @param place where it leads, in the reader's language
   */
  public PageHeader back(String path, String place) {
    return back(path, new Span(place));
  }

  /** Adds the way back to something that people gave its name. */
  public PageHeader back(String path, LocalizedText.Reading place) {
    return back(path, UserText.inline(place));
  }

  private PageHeader back(String path, Span place) {
    Anchor back = new Anchor(path);
    back.addClassName("back");
    back.add(Icon.CHEVRON.create(), place);
    addComponentAsFirst(back);
    return this;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    // Flow gives the page its title, or an empty one, only after everything is attached.
    UI ui = event.getUI();
    ui.beforeClientResponse(this, context -> nameUntitledPage(ui));
  }

  private void nameUntitledPage(UI ui) {
    String given = ui.getInternals().getTitle();
    String portal = CurrentLanguage.text("shell.name");
    // Without a title of its own a page gets none at first, and the portal's on the next step.
    if (given == null || given.isBlank() || given.equals(portal)) {
      ui.getPage().setTitle(CurrentLanguage.text("shell.pageTitle", title.getText(), portal));
    }
  }
}
