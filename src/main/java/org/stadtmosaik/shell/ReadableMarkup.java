package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.TextNode;

/** Flow's elements as HTML that needs no script. */
final class ReadableMarkup {

  private final String address;

  /**
   * @param address of the page; its own fragments would otherwise lead to the portal's root
   */
  ReadableMarkup(String address) {
    this.address = address;
  }

  org.jsoup.nodes.Element of(Element element) {
    Element shown =
        element
            .getComponent()
            .filter(WithoutScript.class::isInstance)
            .map(component -> ((WithoutScript) component).withoutScript())
            .map(Component::getElement)
            .orElse(element);
    org.jsoup.nodes.Element target = new org.jsoup.nodes.Element(shown.getTag());
    shown.getAttributeNames().forEach(name -> attribute(target, name, shown.getAttribute(name)));
    if (shown.hasProperty("innerHTML")) {
      // The portal's own markup, as it is; whatever people wrote is a text node.
      target.appendChild(new DataNode(shown.getProperty("innerHTML", "")));
    }
    shown
        .getChildren()
        .filter(child -> child.isTextNode() || child.isVisible())
        .forEach(child -> target.appendChild(child.isTextNode() ? text(child) : of(child)));
    return target;
  }

  private static org.jsoup.nodes.Node text(Element node) {
    return new TextNode(node.getText());
  }

  private void attribute(org.jsoup.nodes.Element target, String name, String value) {
    if (name.equals("router-link") || name.equals("router-ignore")) {
      return;
    }
    target.attr(name, name.equals("href") && value.startsWith("#") ? address + value : value);
  }
}
