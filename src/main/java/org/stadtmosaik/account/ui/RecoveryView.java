package org.stadtmosaik.account.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.stadtmosaik.account.MailReturn;
import org.stadtmosaik.account.Residents;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/** A resident types the recovery code from another device, or notes this device's. */
@Route(value = RecoveryView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class RecoveryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "recover";

  private final transient Residents residents;
  private final transient MailReturn mailReturn;
  private final transient ActorProvider actors;

  public RecoveryView(Residents residents, MailReturn mailReturn, ActorProvider actors) {
    this.residents = residents;
    this.mailReturn = mailReturn;
    this.actors = actors;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Set<String> outcome = event.getLocation().getQueryParameters().getParameters().keySet();
    removeAll();
    if (outcome.contains("done")) {
      add(
          new PageHeader(text("account.recover.done.title")),
          new Notice(Notice.Tone.SENT, text("account.recover.done.text")));
      return;
    }
    add(new PageHeader(text("account.recover.title")).lead(text("account.recover.intro")));
    if (actors.current() instanceof Actor.Resident) {
      add(warning());
    }
    add(form(outcome));
    if (mailReturn.isOffered()) {
      Anchor byMail = new Anchor(MailCodeView.PATH, text("mailcode.instead"));
      byMail.addClassName("standalone");
      add(byMail);
    }
  }

  @Override
  public String getPageTitle() {
    return text("account.recover.title");
  }

  private Card form(Set<String> outcome) {
    FormField code =
        new FormField("code", text("account.recover.code"), text("account.recover.codeHint"))
            .kind("text", "off")
            .code("text");
    if (outcome.contains("unknown")) {
      code.refuse(text("account.error.unknownCode"));
    } else if (outcome.contains("wait")) {
      code.refuse(text("limit.form"));
    }
    PostForm form = new PostForm(PATH + "/device", text("account.recover.action"), code);
    if (outcome.contains("wait")) {
      form.add(new WorkField());
    }
    return new Card(form);
  }

  private Div warning() {
    Div own = new Div();
    NativeButton show = new NativeButton(text("account.recover.showCode"));
    show.addClassNames("btn", "quiet");
    show.addClickListener(click -> showOwnCode(own));
    own.add(show);
    Div warning =
        new Div(
            new Notice(Notice.Tone.KEPT, text("account.recover.warning.text"))
                .title(text("account.recover.warning.title")),
            own);
    warning.addClassName("stack");
    return warning;
  }

  private void showOwnCode(Div place) {
    Code code = new Code(residents.recoveryCode(actors.current()));
    code.addClassName("recovery-code");
    Card card = new Card().heading(text("account.recover.ownCode"));
    card.add(code, new Paragraph(text("account.recover.ownCodeText")));
    place.removeAll();
    place.add(card);
  }
}
