package org.stadtmosaik.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.shell.CurrentLanguage;

/** Asks in place: a dialog's code would be one more download on a thin line. */
class WithdrawQuestion extends Div {

  private static final long serialVersionUID = 1L;

  WithdrawQuestion(Runnable withdraw) {
    addClassName("decision");
    NativeButton yes =
        new NativeButton(CurrentLanguage.text("discussion.withdraw"), _ -> withdraw.run());
    yes.addClassNames("btn", "danger");
    NativeButton no =
        new NativeButton(CurrentLanguage.text("discussion.withdraw.keep"), _ -> removeFromParent());
    no.addClassNames("btn", "quiet");
    Div buttons = new Div(yes, no);
    buttons.addClassName("actions");
    add(new Paragraph(CurrentLanguage.text("discussion.withdraw.confirm")), buttons);
    no.focus();
  }
}
