package org.stadtmosaik.legal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shell.ResidentLayout;

/** Who answers for the commune's pages. */
@Route(value = "c/:commune/imprint", layout = ResidentLayout.class)
@AnonymousAllowed
public class ImprintView extends LegalPageView {

  private static final long serialVersionUID = 1L;

  ImprintView(LegalReading reading) {
    super(LegalPage.IMPRINT, reading);
  }
}
