package org.stadtmosaik.legal.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.legal.BarrierReports;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.ShownPage;
import org.stadtmosaik.shell.ResidentLayout;

/** How accessible the portal is, and the form in which people say where it is not. */
@Route(value = "c/:commune/accessibility", layout = ResidentLayout.class)
@AnonymousAllowed
public class AccessibilityView extends LegalPageView {

  private static final long serialVersionUID = 1L;

  private final transient BarrierReports reports;

  AccessibilityView(LegalReading reading, BarrierReports reports) {
    super(LegalPage.ACCESSIBILITY, reading);
    this.reports = reports;
  }

  @Override
  void addMore(CommuneSummary commune, ShownPage shown) {
    add(new ReportForm(commune.id(), reports));
  }
}
