package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.stadtmosaik.account.LostFactor;
import org.stadtmosaik.account.StaffSummary;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;

/** What a colleague has lost, and why somebody helps them. */
final class RecoveryForm extends Div {

  private static final long serialVersionUID = 1L;

  /** What is done with the form. */
  interface Start {
    void with(LostFactor lost, String reason);
  }

  private final RadioButtonGroup<LostFactor> lost = new RadioButtonGroup<>();
  private final FormField reason =
      new FormField(
              "reason",
              text("account.people.recover.reason"),
              text("account.people.recover.reasonHint"))
          .kind("text", "off");

  RecoveryForm(StaffSummary person, Start start, Runnable keep) {
    addClassName("stack");
    lost.setLabel(text("account.people.recover.lost"));
    lost.setItems(LostFactor.values());
    lost.setItemLabelGenerator(
        factor -> text("account.people.recover.lost." + factor.name().toLowerCase(Locale.ROOT)));
    lost.setValue(LostFactor.APP);
    NativeButton action =
        new NativeButton(text("account.people.recover.action"), click -> submit(start));
    action.addClassNames("btn", "small");
    NativeButton back = new NativeButton(text("account.people.recover.keep"), click -> keep.run());
    back.addClassNames("btn", "small", "quiet");
    Div actions = new Div(action, back);
    actions.addClassName("actions");
    add(
        new H3(text("account.people.recover.title", person.name())),
        new Paragraph(text("account.people.recover.text")),
        lost,
        reason,
        actions);
  }

  private void submit(Start start) {
    reason.accept();
    try {
      start.with(lost.getValue(), reason.value());
    } catch (InvalidInputException refusal) {
      reason.refuse(refusal.in(CurrentLanguage.get()));
    }
  }
}
