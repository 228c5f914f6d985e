package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;

/** What the pages for refusals and failures have in common: a drawing, a sentence, a way on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";

  void show(Drawing drawing, String title, String sentence, Component... more) {
    this.title = title;
    removeAll();
    addClassNames("page", "empty");
    add(drawing.create(), new H1(title), new Paragraph(sentence));
    add(more);
  }

  static Anchor home() {
    Anchor home = new Anchor("", CurrentLanguage.text("shell.home"));
    home.addClassName("btn");
    return home;
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
