package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import org.stadtmosaik.legal.BarrierReports;
import org.stadtmosaik.legal.NewReport;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.WithoutScript;

/** Says to the commune where one got stuck. No name is asked for. */
class ReportForm extends Div implements WithoutScript {

  private static final long serialVersionUID = 1L;

  private final CommuneId commune;
  private final transient BarrierReports reports;
  private final Div answer = new Div();
  private final Div fields = new Div();
  private TypedField text = text();
  private TypedField contact = contact();
  private UUID clientId = UUID.randomUUID();

  ReportForm(CommuneId commune, BarrierReports reports) {
    this.commune = commune;
    this.reports = reports;
    addClassNames("card", "stack");
    answer.getElement().setAttribute("aria-live", "polite");
    add(new H2(CurrentLanguage.text("legal.report.title")), answer, fields);
    ask();
  }

  /** Without a script it cannot be sent: mail address and telephone stand above it. */
  @Override
  public Component withoutScript() {
    return new Div();
  }

  private void ask() {
    text = text();
    contact = contact();
    clientId = UUID.randomUUID();
    fields.removeAll();
    fields.add(text, contact, actions("legal.report.send", "", this::send));
  }

  private void send() {
    text.accept();
    contact.accept();
    answer.removeAll();
    try {
      reports.send(
          new NewReport(commune, clientId, text.value(), contact.value(), CurrentLanguage.get()));
    } catch (InvalidInputException refusal) {
      TypedField meant = refusal.field().equals("contact") ? contact : text;
      meant.refuse(refusal.in(CurrentLanguage.get()));
      return;
    } catch (DomainException refusal) {
      answer.add(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
      return;
    }
    answer.add(new Notice(Notice.Tone.SENT, CurrentLanguage.text("legal.report.sent")));
    fields.removeAll();
    fields.add(actions("legal.report.another", "quiet", this::askAgain));
  }

  private void askAgain() {
    answer.removeAll();
    ask();
  }

  private static TypedField text() {
    return new TypedField(
            "report-text",
            CurrentLanguage.text("legal.report.text"),
            CurrentLanguage.text("legal.report.text.hint"),
            true)
        .rows(5)
        .attribute("maxlength", Integer.toString(BarrierReports.LONGEST_TEXT))
        .attribute("aria-required", "true");
  }

  private static TypedField contact() {
    return new TypedField(
            "report-contact",
            CurrentLanguage.text("legal.report.contact"),
            CurrentLanguage.text("legal.report.contact.hint"),
            false)
        .attribute("maxlength", Integer.toString(BarrierReports.LONGEST_CONTACT))
        .attribute("autocomplete", "email");
  }

  private static Div actions(String key, String style, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> action.run());
    button.addClassName("btn");
    if (!style.isEmpty()) {
      button.addClassName(style);
    }
    Div actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }
}
