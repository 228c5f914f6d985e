package org.stadtmosaik.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.RefusalStatus;

/** What the pages for refusals and failures have in common: a drawing, a sentence, a way on. */
abstract class ErrorPage extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final HtmlContainer content;
  private String title = "";

  /**
   * @param alone whether the page stands without a layout, and so brings its own main landmark
   */
  ErrorPage(boolean alone) {
    content = alone ? new Main() : new Div();
    content.addClassName("empty");
    addClassName(alone ? "alone" : "page");
    add(content);
  }

  void show(Drawing drawing, String title, String sentence, Component... more) {
    this.title = title;
    content.removeAll();
    content.add(drawing.create(), new H1(title), new Paragraph(sentence));
    content.add(more);
  }

  /** Shows a refusal's own sentence. Returns its HTTP status. */
  int showRefusal(DomainException refusal) {
    int status = RefusalStatus.of(refusal);
    String heading = status == 404 ? "shell.missing.title" : "shell.refused.title";
    show(Drawing.MISSING, CurrentLanguage.text(heading), refusal.in(CurrentLanguage.get()), home());
    return status;
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
