package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.ResidentLayout;

/** An address that no page has. */
@AnonymousAllowed
@ParentLayout(ResidentLayout.class)
public class MissingPage extends ErrorPage implements HasErrorParameter<NotFoundException> {

  private static final long serialVersionUID = 1L;

  public MissingPage() {
    super(false);
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    show(
        Drawing.MISSING,
        CurrentLanguage.text("shell.missing.title"),
        CurrentLanguage.text("shell.missing.text"),
        home());
    return 404;
  }
}
