package org.stadtmosaik.idea.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.shell.CurrentLanguage;

/** The orders of a list as links, and a sentence about the one that is chosen. */
public class OrderBar extends Div {

  private static final long serialVersionUID = 1L;

  public OrderBar(ListAddress address, IdeaQuery query, Set<IdeaOrder> offered) {
    addClassName("list-orders");
    Nav orders = new Nav();
    orders.addClassName("chips");
    orders.setAriaLabel(CurrentLanguage.text("idealist.order.title"));
    for (IdeaOrder order : offered) {
      Anchor link =
          new Anchor(
              address.of(query.ordered(order)),
              CurrentLanguage.text("idealist.order.name." + order.code()));
      link.addClassName("chip");
      if (order == query.order()) {
        link.getElement().setAttribute("aria-current", "true");
      }
      orders.add(link);
    }
    Paragraph meaning =
        new Paragraph(CurrentLanguage.text("idealist.order.meaning." + query.order().code()));
    meaning.addClassNames("small", "soft");
    add(orders, meaning);
  }
}
