package org.stadtmosaik.shell.web;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationContext;

/** Flow's servlet, which begins a session only once its client has shown up. */
class PortalServlet extends SpringServlet {

  private static final long serialVersionUID = 1L;

  PortalServlet(ApplicationContext context, boolean rootMapping) {
    super(context, rootMapping);
  }

  @Override
  protected VaadinServletRequest createVaadinRequest(HttpServletRequest request) {
    return PageRequest.is(request)
        ? new PageRequest(request, getService())
        : super.createVaadinRequest(request);
  }
}
