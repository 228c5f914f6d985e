package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Short facts in a row, with a dot between two that would otherwise be read as one sentence. */
public class FactRow extends Div {

  private static final long serialVersionUID = 1L;

  private boolean needsDot;

  public FactRow(Component... facts) {
    addClassNames("row", "fact-row");
    for (Component fact : facts) {
      fact(fact);
    }
  }

  /** Adds one at the end. A tag has an edge of its own, and needs no dot. */
  public FactRow fact(Component fact) {
    boolean tag = fact instanceof StatusTag;
    if (needsDot && !tag) {
      // In a part of its own: a fact may be read in the other direction than the page.
      Div dotted = new Div(fact);
      dotted.addClassName("dotted");
      add(dotted);
    } else {
      add(fact);
    }
    needsDot = !tag;
    return this;
  }
}
