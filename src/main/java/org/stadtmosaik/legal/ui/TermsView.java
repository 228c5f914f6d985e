package org.stadtmosaik.legal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shell.ResidentLayout;

/** What counts when people take part, and what moderators go by. */
@Route(value = "c/:commune/terms", layout = ResidentLayout.class)
@AnonymousAllowed
public class TermsView extends LegalPageView {

  private static final long serialVersionUID = 1L;

  TermsView(LegalReading reading) {
    super(LegalPage.TERMS, reading);
  }
}
