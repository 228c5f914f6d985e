package org.stadtmosaik.access;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.legal.BarrierReport;
import org.stadtmosaik.legal.BarrierReports;
import org.stadtmosaik.legal.Fact;
import org.stadtmosaik.legal.LegalContent;
import org.stadtmosaik.legal.LegalEditing;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.legal.NewReport;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;

/** The calls of {@link ServiceCalls} that are about the law's pages. */
final class LegalCalls {

  LegalCalls(BeanFactory beans, CommuneId commune, ServiceCalls calls) {
    LegalEditing editing = beans.getBean(LegalEditing.class);
    BarrierReports reports = beans.getBean(BarrierReports.class);
    LegalContent content = LegalContent.empty().with(Fact.PHONE, "0123 456");
    reports.send(new NewReport(commune, UUID.randomUUID(), "Kein Ton", "", Language.GERMAN));
    BarrierReport report = reports.page(Fixtures.COMMAND, commune, 0).reports().getFirst();
    calls.put("LegalEditing.draft", "commune", actor -> editing.draft(actor, commune));
    calls.put(
        "LegalEditing.places",
        "commune",
        actor -> editing.places(actor).stream().anyMatch(place -> place.id().equals(commune)));
    calls.put(
        "LegalEditing.preview",
        "commune",
        actor -> editing.preview(actor, commune, LegalPage.TERMS, Language.GERMAN));
    calls.put("LegalEditing.publish", "commune", actor -> editing.publish(actor, commune, 0));
    calls.put("LegalEditing.save", "commune", actor -> editing.save(actor, commune, 0, content));
    calls.put("BarrierReports.page", "report", actor -> reports.page(actor, commune, 0));
    calls.put("BarrierReports.waiting", "report", actor -> reports.waiting(actor) > 0);
    calls.put(
        "BarrierReports.done",
        "report",
        actor -> ServiceCalls.done(() -> reports.done(actor, report.id())));
  }
}
