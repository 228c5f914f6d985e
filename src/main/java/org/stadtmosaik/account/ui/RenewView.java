package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.account.Enrolment;
import org.stadtmosaik.account.LostFactor;
import org.stadtmosaik.account.StaffRecovery;
import org.stadtmosaik.account.StaffSetup;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.QrImage;
import org.stadtmosaik.shell.ResidentLayout;

/**
 * Choosing a lost factor anew with a one-time secret: first the secret, which says what was lost,
 * then the new factor and the one that is left. Opening the page uses nothing up.
 */
@Route(value = RenewView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class RenewView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/renew";

  private final transient StaffRecovery recovery;
  private final transient Enrolment enrolment;
  private final Map<String, FormField> fields = new LinkedHashMap<>();
  private final Div step = new Div();

  public RenewView(StaffRecovery recovery, StaffSetup setup) {
    this.recovery = recovery;
    this.enrolment = setup.enrol();
    addClassName("page");
    step.addClassName("stack");
    add(new PageHeader(text("account.renew.title")).lead(text("account.renew.intro")), step);
    Card who =
        new Card(
            field("secret", text("account.setup.secret"), "").kind("text", "off").code("text"),
            field("email", text("account.setup.email"), "").kind("email", "username"));
    who.add(button("account.renew.next", this::next));
    step.add(who);
  }

  @Override
  public String getPageTitle() {
    return text("account.renew.title");
  }

  private void next() {
    attempt(() -> ask(recovery.lost(typed("secret"), typed("email"))));
  }

  private void ask(LostFactor lost) {
    Card card = new Card();
    card.add(password(lost));
    if (lost.app()) {
      app(card);
    }
    FormField code =
        field(
                "code",
                lost.app() ? text("account.setup.code") : text("account.signIn.code"),
                text("account.setup.codeHint"))
            .kind("text", "one-time-code")
            .code("numeric");
    card.add(code, button("account.renew.action", this::complete));
    step.removeAll();
    step.add(card);
  }

  private FormField password(LostFactor lost) {
    return lost.password()
        ? field(
                "password",
                text("account.setup.password"),
                text("account.setup.passwordHint", StaffSetup.LEAST_PASSWORD))
            .kind("password", "new-password")
        : field("password", text("account.signIn.password"), "")
            .kind("password", "current-password");
  }

  private void app(Card card) {
    QrImage image = new QrImage(text("account.setup.app.image"));
    image.show(enrolment.uri(typed("email")));
    Code key = new Code(enrolment.typed());
    key.addClassName("code");
    key.getElement().setAttribute("dir", "ltr");
    Paragraph byHand = new Paragraph(text("account.setup.app.key") + ": ");
    byHand.add(key);
    card.heading(text("account.setup.app.title"));
    card.remark(text("account.setup.app.text"));
    card.add(image, byHand);
  }

  private void complete() {
    attempt(() -> {
      recovery.complete(
          enrolment,
          new StaffRecovery.Form(
              typed("secret"), typed("email"), typed("password"), typed("code")));
      showDone();
    });
  }

  private void attempt(Runnable action) {
    fields.values().forEach(FormField::accept);
    try {
      action.run();
    } catch (InvalidInputException refusal) {
      FormField meant = fields.get(refusal.field());
      if (meant.isAttached()) {
        meant.refuse(refusal.in(CurrentLanguage.get()));
      } else {
        step.addComponentAsFirst(new Notice(Notice.Tone.ERROR, refusal.in(CurrentLanguage.get())));
      }
    }
  }

  private FormField field(String name, String label, String hint) {
    FormField field = new FormField(name, label, hint);
    fields.put(name, field);
    return field;
  }

  private Div button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), click -> action.run());
    button.addClassNames("btn", "wide");
    Div actions = new Div(button);
    actions.addClassNames("actions", "field");
    return actions;
  }

  private String typed(String name) {
    return fields.get(name).value();
  }

  private void showDone() {
    removeAll();
    Anchor signIn = new Anchor(SignInView.PATH, text("account.setup.done.action"));
    signIn.addClassName("btn");
    add(
        new PageHeader(text("account.renew.done.title")).actions(signIn),
        new Notice(Notice.Tone.SENT, text("account.setup.done.text")));
  }
}
