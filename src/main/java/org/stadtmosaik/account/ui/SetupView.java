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
import org.stadtmosaik.account.StaffSetup;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.QrImage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;

/** Setting up an account with a one-time secret. Opening the page uses nothing up. */
@Route(value = SetupView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class SetupView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/setup";

  private final transient StaffSetup setup;
  private final transient Enrolment enrolment;
  private final Map<String, FormField> fields = new LinkedHashMap<>();
  private final QrImage image = new QrImage(text("account.setup.app.image"));

  public SetupView(StaffSetup setup) {
    this.setup = setup;
    this.enrolment = setup.enrol();
    addClassName("page");
    add(
        new PageHeader(text("account.setup.title")).lead(text("account.setup.intro")),
        person(),
        app(),
        action());
    image.show(enrolment.uri(""));
  }

  @Override
  public String getPageTitle() {
    return text("account.setup.title");
  }

  private Card person() {
    return new Card(
        field("secret", "").kind("text", "off").code("text"),
        field("email", "")
            .kind("email", "username")
            .onChange(email -> image.show(enrolment.uri(email))),
        field("name", text("account.setup.nameHint")).kind("text", "name"),
        field("password", text("account.setup.passwordHint", StaffSetup.LEAST_PASSWORD))
            .kind("password", "new-password"));
  }

  private Card app() {
    Code key = new Code(enrolment.typed());
    key.addClassName("code");
    key.getElement().setAttribute("dir", "ltr");
    Paragraph typed = new Paragraph(text("account.setup.app.key") + ": ");
    typed.add(key);
    Card card = new Card().heading(text("account.setup.app.title"));
    card.remark(text("account.setup.app.text"));
    card.add(
        image,
        typed,
        field("code", text("account.setup.codeHint"))
            .kind("text", "one-time-code")
            .code("numeric"));
    return card;
  }

  private FormField field(String name, String hint) {
    FormField field = new FormField(name, text("account.setup." + name), hint);
    fields.put(name, field);
    return field;
  }

  private Div action() {
    NativeButton button = new NativeButton(text("account.setup.action"), click -> complete());
    button.addClassNames("btn", "wide");
    Div actions = new Div(button);
    actions.addClassName("actions");
    return actions;
  }

  private void complete() {
    fields.values().forEach(FormField::accept);
    try {
      setup.complete(
          enrolment,
          new StaffSetup.Form(
              typed("secret"), typed("email"), typed("name"), typed("password"), typed("code")));
      showDone();
    } catch (InvalidInputException refusal) {
      fields.get(refusal.field()).refuse(refusal.in(CurrentLanguage.get()));
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
    }
  }

  private String typed(String name) {
    return fields.get(name).value();
  }

  private void showDone() {
    removeAll();
    Anchor signIn = new Anchor(SignInView.PATH, text("account.setup.done.action"));
    signIn.addClassName("btn");
    add(
        new PageHeader(text("account.setup.done.title")).actions(signIn),
        new Notice(Notice.Tone.SENT, text("account.setup.done.text")));
  }
}
