package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Short facts in a row, with a dot between two that would otherwise be read as one sentence. */
public class FactRow extends Div {

  private static final long serialVersionUID = 1L;

  private boolean needsDot;

  public FactRow(Component... facts) {
    addClassName("row");
    for (Component fact : facts) {
      fact(fact);
    }
  }

  /** Adds one at the end. A tag has an edge of its own, and needs no dot. */
  public FactRow fact(Component fact) {
    boolean tag = fact instanceof StatusTag;
    if (needsDot && !tag) {
      Span dot = new Span("·");
      dot.addClassNames("soft", "small");
      add(dot);
    }
    needsDot = !tag;
    add(fact);
    return this;
  }
}
