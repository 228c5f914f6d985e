package org.stadtmosaik.legal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shell.ResidentLayout;

/** What happens to people's data, first in short. */
@Route(value = "c/:commune/privacy", layout = ResidentLayout.class)
@AnonymousAllowed
public class PrivacyView extends LegalPageView {

  private static final long serialVersionUID = 1L;

  PrivacyView(LegalReading reading) {
    super(LegalPage.PRIVACY, reading);
  }
}
