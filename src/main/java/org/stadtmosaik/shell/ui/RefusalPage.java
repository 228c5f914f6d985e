package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import org.stadtmosaik.shared.DomainException;

/**
 * A page that was refused on the way in, with the refusal's own sentence. Flow looks behind a
 * wrapped exception for the very class only, hence a page for each kind.
 */
abstract class RefusalPage<T extends DomainException> extends ErrorPage
    implements HasErrorParameter<T> {

  private static final long serialVersionUID = 1L;

  RefusalPage() {
    super(false);
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<T> parameter) {
    return showRefusal(parameter.getException());
  }
}
