package org.stadtmosaik.meeting.ui.poll;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.deliberation.Tally;

/** How many say yes, if need be and no, as a line; the numbers stand beside it in words. */
class Bar extends Div {

  private static final long serialVersionUID = 1L;

  Bar(Tally tally) {
    addClassName("poll-bar");
    getElement().setAttribute("aria-hidden", "true");
    add(part("yes", tally.yes()), part("if-needed", tally.ifNeeded()), part("no", tally.no()));
  }

  private static Span part(String name, int people) {
    Span part = new Span();
    part.addClassName(name);
    part.getStyle().set("flex-grow", Integer.toString(people));
    return part;
  }
}
