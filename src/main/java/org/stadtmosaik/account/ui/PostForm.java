package org.stadtmosaik.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself posts, with the token that shows it came from our page. */
@Tag("form")
final class PostForm extends HtmlContainer {

  private static final long serialVersionUID = 1L;

  /**
   * @param action where it is posted to, without a slash before it
   * @param button the words on its button
   */
  PostForm(String action, String button, Component... content) {
    getElement().setAttribute("method", "post").setAttribute("action", action);
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    Object token =
        request == null
            ? null
            : request.getHttpServletRequest().getAttribute(CsrfToken.class.getName());
    if (token instanceof CsrfToken csrf) {
      getElement()
          .appendChild(
              new Element("input")
                  .setAttribute("type", "hidden")
                  .setAttribute("name", csrf.getParameterName())
                  .setAttribute("value", csrf.getToken()));
    }
    add(content);
    NativeButton send = new NativeButton(button);
    send.addClassNames("btn", "wide");
    send.getElement().setAttribute("type", "submit");
    Div actions = new Div(send);
    actions.addClassNames("actions", "field");
    add(actions);
  }
}
