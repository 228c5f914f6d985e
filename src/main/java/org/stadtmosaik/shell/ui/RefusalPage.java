package org.stadtmosaik.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.RefusalStatus;
import org.stadtmosaik.shell.ResidentLayout;

/** A page that was refused on the way in, with the refusal's own sentence. */
@ParentLayout(ResidentLayout.class)
public class RefusalPage extends ErrorPage implements HasErrorParameter<DomainException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<DomainException> parameter) {
    DomainException refusal = parameter.getException();
    int status = RefusalStatus.of(refusal);
    String title = status == 404 ? "shell.missing.title" : "shell.refused.title";
    show(Drawing.MISSING, CurrentLanguage.text(title), refusal.in(CurrentLanguage.get()), home());
    return status;
  }
}
